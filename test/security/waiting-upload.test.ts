import { describe, expect, it } from 'vitest'
import { cancelImport } from '../../functions/people/cancel-import.ts'
import { importPeople } from '../../functions/people/import-people.ts'
import { MOST_QUEUED } from '../../functions/people/import-queue.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { queueImport } from '../../functions/people/request-import.ts'
import { compareChain } from '../../functions/platform/history/compare-chain.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { historyOf } from '../ground/history-of.ts'
import { withTables } from '../ground/tables.ts'
import { standing } from '../people/importing.ts'
import { withQueue } from './uploads.ts'

const tables = withTables()
const { deps, upload, statesOf, noticeOf } = withQueue(tables)

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
    const found = await standing('one', deps())

    const byOwner = await cancelImport(found, 'budi', deps())
    const again = await cancelImport(found, 'budi', deps())
    await importPeople({}, deps())

    expect([byOwner.ok, again.ok]).toEqual([true, false])
    expect(await noticeOf('one')).toBeUndefined()
    expect(await statesOf('one')).toEqual(['cancelled'])
    expect(await upload('three', 'budi', 'same')).toEqual({ ok: true, importId: 'three' })
  })

  it('waits for the next run when there is no time for another', async () => {
    await upload('four', 'budi')

    await importPeople({}, deps(), () => 60_000)

    expect((await statesOf('three', 'four')).toSorted()).toEqual(['queued', 'refused'])
  })

  it('is cancelled by a colleague, which History tells with both, and which they are told', async () => {
    await upload('theirs', 'budi')
    const found = await standing('theirs', deps())

    const cancelled = await cancelImport(found, 'sri', deps())
    const again = await cancelImport(found, 'sri', deps())
    await importPeople({}, deps())

    expect([cancelled.ok, again.ok]).toEqual([true, false])
    expect(await standing('theirs', deps())).toMatchObject({ state: 'cancelled', cancelledBy: 'sri' })
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

    await cancelImport(await standing('full-0', deps()), 'sri', deps())
    const next = await upload('next', 'tono')
    await importPeople({}, deps())

    expect([asked.every(({ ok }) => ok), refused.ok, next.ok]).toEqual([true, false, true])
  })

  it('is not cancelled when the operator asked for it, or when it has begun', async () => {
    await queueImport({ importId: 'operators', files: { people: 'x', units: 'x' } }, deps())
    await upload('begun', 'budi')
    const [operators, waiting] = [await standing('operators', deps()), await standing('begun', deps())]
    await importPeople({}, deps())

    const cancelled = [
      await cancelImport(operators, 'sri', deps()),
      await cancelImport(waiting, 'sri', deps()),
    ]

    expect(cancelled.map(({ ok }) => ok)).toEqual([false, false])
    expect(await statesOf('operators', 'begun')).toEqual(['refused', 'refused'])
  })
})
