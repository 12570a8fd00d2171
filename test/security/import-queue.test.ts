import { beforeAll, describe, expect, it } from 'vitest'
import { cancelImport } from '../../functions/people/cancel-import.ts'
import { importPeople } from '../../functions/people/import-people.ts'
import { inFairOrder, MOST_QUEUED, readQueue } from '../../functions/people/import-queue.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { queueImport, requestImport } from '../../functions/people/request-import.ts'
import { withTables } from '../ground/tables.ts'
import { bytesOf } from '../people/csv-files.ts'
import { type ImportingDeps, importingDeps, standing, uploaded } from '../people/importing.ts'

const tables = withTables()
let deps: ImportingDeps
beforeAll(() => {
  deps = importingDeps(tables())
})

/** Files that are refused at once; each text is another upload. */
const upload = async (importId: string, requestedBy: string, text = importId) => {
  deps.clock.move(1_000)
  const files = await uploaded(importId, { people: bytesOf(text), units: bytesOf(text) }, deps.files)
  return requestImport({ importId, requestedBy, files }, deps)
}

const statesOf = async (...ids: string[]) =>
  Promise.all(ids.map(async (importId) => (await standing(importId, deps)).state))

describe('98 uploads of one officer', () => {
  it('are five in the queue, however many come at the same moment', async () => {
    const files = { people: 'x', units: 'x' }

    const asked = await Promise.all(
      Array.from({ length: 98 }, (_, at) =>
        queueImport({ importId: `many-${at}`, requestedBy: 'flood', files }, deps),
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
    await importPeople({}, deps)

    expect((await importsIn(tables()).queued()).items).toEqual([])
    expect(await upload('again', 'flood')).toEqual({ ok: true, importId: 'again' })
  })
})

describe('an upload that waits', () => {
  it('is not queued twice', async () => {
    const [one, two] = [await upload('one', 'budi', 'same'), await upload('two', 'budi', 'same')]

    expect([one, two]).toEqual([
      { ok: true, importId: 'one' },
      { ok: true, importId: 'one' },
    ])
    expect(await importsIn(tables()).get('two')).toBeUndefined()
  })

  it('is cancelled by whoever asked, and by nobody else', async () => {
    const found = await standing('one', deps)

    const byOther = await cancelImport(found, 'sri', deps)
    const byOwner = await cancelImport(found, 'budi', deps)
    const again = await cancelImport(found, 'budi', deps)
    await importPeople({}, deps)

    expect([byOther.ok, byOwner.ok, again.ok]).toEqual([false, true, false])
    expect(await statesOf('one')).toEqual(['cancelled'])
    expect(await upload('three', 'budi', 'same')).toEqual({ ok: true, importId: 'three' })
  })

  it('waits for the next run when there is no time for another', async () => {
    await upload('four', 'budi')

    await importPeople({}, deps, () => 60_000)

    expect((await statesOf('three', 'four')).toSorted()).toEqual(['queued', 'refused'])
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
