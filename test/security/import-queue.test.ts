import { beforeAll, describe, expect, it } from 'vitest'
import { cancelImport } from '../../functions/people/cancel-import.ts'
import { importPeople } from '../../functions/people/import-people.ts'
import { inFairOrder, MOST_QUEUED, readQueue } from '../../functions/people/import-queue.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { queueImport, requestImport } from '../../functions/people/request-import.ts'
import { compareChain } from '../../functions/platform/history/compare-chain.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { historyOf } from '../ground/history-of.ts'
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

const noticeOf = (importId: string) => getRecord(tables(), keys.notice(`${importId}.cancelled`), noticeSchema)

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

  it('is cancelled by whoever asked, who need not be told', async () => {
    const found = await standing('one', deps)

    const byOwner = await cancelImport(found, 'budi', deps)
    const again = await cancelImport(found, 'budi', deps)
    await importPeople({}, deps)

    expect([byOwner.ok, again.ok]).toEqual([true, false])
    expect(await noticeOf('one')).toBeUndefined()
    expect(await statesOf('one')).toEqual(['cancelled'])
    expect(await upload('three', 'budi', 'same')).toEqual({ ok: true, importId: 'three' })
  })

  it('waits for the next run when there is no time for another', async () => {
    await upload('four', 'budi')

    await importPeople({}, deps, () => 60_000)

    expect((await statesOf('three', 'four')).toSorted()).toEqual(['queued', 'refused'])
  })

  it('is cancelled by a colleague, which History tells with both, and which they are told', async () => {
    await upload('theirs', 'budi')
    const found = await standing('theirs', deps)

    const cancelled = await cancelImport(found, 'sri', deps)
    const again = await cancelImport(found, 'sri', deps)
    await importPeople({}, deps)

    expect([cancelled.ok, again.ok]).toEqual([true, false])
    expect(await standing('theirs', deps)).toMatchObject({ state: 'cancelled', cancelledBy: 'sri' })
    const [, entry, ...more] = await historyOf(tables(), chains.import('theirs'))
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      action: 'importCancelled',
      actor: { kind: 'person', id: 'sri', as: 'hr' },
      after: { state: 'cancelled', requestedBy: 'budi' },
    })
    expect(await noticeOf('theirs')).toMatchObject({
      personId: 'budi',
      kind: 'importCancelled',
      aboutId: 'sri',
    })
    expect(await compareChain(tables(), { chain: chains.import('theirs') })).toEqual([])
  })

  it('gives its place in the queue back to whoever asked, however it was cancelled', async () => {
    const asked = await Promise.all(
      Array.from({ length: MOST_QUEUED }, (_, at) => upload(`full-${at}`, 'tono')),
    )
    const refused = await upload('full', 'tono')

    await cancelImport(await standing('full-0', deps), 'sri', deps)
    const next = await upload('next', 'tono')
    await importPeople({}, deps)

    expect([asked.every(({ ok }) => ok), refused.ok, next.ok]).toEqual([true, false, true])
  })

  it('is not cancelled when the operator asked for it, or when it has begun', async () => {
    await queueImport({ importId: 'operators', files: { people: 'x', units: 'x' } }, deps)
    await upload('begun', 'budi')
    const [operators, waiting] = [await standing('operators', deps), await standing('begun', deps)]
    await importPeople({}, deps)

    const cancelled = [await cancelImport(operators, 'sri', deps), await cancelImport(waiting, 'sri', deps)]

    expect(cancelled.map(({ ok }) => ok)).toEqual([false, false])
    expect(await statesOf('operators', 'begun')).toEqual(['refused', 'refused'])
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
