import { describe, expect, it } from 'vitest'
import { importPeople } from '../../functions/people/import-people.ts'
import { inFairOrder, MOST_QUEUED, readQueue } from '../../functions/people/import-queue.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { queueImport } from '../../functions/people/request-import.ts'
import { withTables } from '../ground/tables.ts'
import { withQueue } from './uploads.ts'

const tables = withTables()
const { deps, upload } = withQueue(tables)

describe('98 uploads of one officer', () => {
  it('are five in the queue, however many come at the same moment', async () => {
    const files = { people: 'x', units: 'x' }

    const asked = await Promise.all(
      Array.from({ length: 98 }, (_, at) =>
        queueImport({ importId: `many-${at}`, requestedBy: 'flood', files }, deps()),
      ),
    )

    expect(asked.filter(({ ok }) => ok)).toHaveLength(MOST_QUEUED)
    expect(await readQueue(tables())).toHaveLength(MOST_QUEUED)
  })

  it('let another officer’s come after one of them, and tell its place', async () => {
    await upload('other', 'sri')

    const places = (await readQueue(tables())).map(({ importId }) => importId)

    expect(places.indexOf('other')).toBe(1)
  })

  it('are all worked off in one run, and leave room for more', async () => {
    await importPeople({}, deps())

    expect((await importsIn(tables()).queued()).items).toEqual([])
    expect(await upload('again', 'flood')).toEqual({ ok: true, importId: 'again' })
  })
})

it('everybody’s first import comes before anybody’s second', () => {
  const queued = ['a', 'a', 'a', 'b', 'b', 'c'].map((requestedBy, at) => ({
    importId: `${requestedBy}${at}`,
    requestedBy,
    requestedAt: `2026-11-23T01:00:0${at}.000Z`,
    state: 'queued' as const,
    files: { people: '', units: '' },
    peopleTotal: 0,
    peopleAdded: 0,
    peopleChanged: 0,
    unitsTotal: 0,
    unitsAdded: 0,
    unitsChanged: 0,
    plansTotal: 0,
    plansChanged: 0,
    accessChangesWaiting: 0,
    problemsTotal: 0,
    problems: [],
    leftOut: [],
  }))

  expect(inFairOrder(queued).map(({ importId }) => importId)).toEqual(['a0', 'b3', 'c5', 'a1', 'b4', 'a2'])
})
