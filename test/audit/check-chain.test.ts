import { describe, expect, it } from 'vitest'
import { checkChain } from '../../functions/audit/check-chain.ts'
import { linkEntry } from '../../functions/domain/history-entry.ts'
import { chainHeadsIn } from '../../functions/platform/history/chain-heads.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { historyOf } from '../ground/history-of.ts'
import { withTables } from '../ground/tables.ts'
import { takeAway, tamper } from './tamper.ts'

const tables = withTables()

/** A chain of its own with some entries. */
const chainOf = async (name: string, entries: number): Promise<string> => {
  const chain = `appraisal/2026-q4.${name}`
  for (let at = 1; at <= entries; at += 1)
    await commit(tables(), {
      chain,
      actor: { kind: 'system', name: 'test' },
      at: new Date(Date.UTC(2026, 10, 23, 1, 0, 0, at)),
      action: 'addressTrusted',
      writes: [],
    })
  return chain
}

describe('a chain', () => {
  it('is whole as it was written', async () => {
    const chain = await chainOf('whole', 3)

    expect(await checkChain(tables(), chain)).toEqual({ ok: true, entries: 3 })
  })

  it('without entries is whole', async () => {
    expect(await checkChain(tables(), 'appraisal/2026-q4.nobody')).toEqual({ ok: true, entries: 0 })
  })

  it('tells which entry was changed', async () => {
    const chain = await chainOf('changed', 4)
    await tamper(tables(), chain, 2, (entry) => ({ ...entry, after: { at: 99 } }))

    expect(await checkChain(tables(), chain)).toMatchObject({ ok: false, sequence: 2, reason: 'wrong-hash' })
  })

  it('tells that an entry is no entry any more', async () => {
    const chain = await chainOf('unreadable', 4)
    await tamper(tables(), chain, 3, (entry) => ({ ...entry, remark: 'added by hand' }))

    expect(await checkChain(tables(), chain)).toMatchObject({ ok: false, sequence: 3, reason: 'unreadable' })
  })

  it('tells that an entry was taken out of its middle', async () => {
    const chain = await chainOf('hole', 4)
    await takeAway(tables(), chain, 2)

    expect(await checkChain(tables(), chain)).toMatchObject({
      ok: false,
      sequence: 2,
      reason: 'wrong-sequence',
    })
  })

  it('tells that its end was cut off', async () => {
    const chain = await chainOf('short', 4)
    await takeAway(tables(), chain, 4)

    expect(await checkChain(tables(), chain)).toMatchObject({ ok: false, sequence: 4, reason: 'cut-off' })
  })

  it('tells that it was rewritten in one piece, by the head and by the seal', async () => {
    const chain = await chainOf('rewritten', 2)
    const sealed = await chainHeadsIn(tables()).get(chain)
    const [first, second] = await historyOf(tables(), chain)
    if (!first || !second) throw new Error('The chain has no entries.')
    const forged = linkEntry(first, { ...draftOf(second), action: 'escalated' })
    await tamper(tables(), chain, 2, () => ({ ...forged }))

    expect(await checkChain(tables(), chain)).toMatchObject({ ok: false, sequence: 2, reason: 'unlike-head' })
    expect(await checkChain(tables(), chain, sealed)).toMatchObject({ ok: false, reason: 'unlike-seal' })
  })

  it('that went on after the seal is whole', async () => {
    const chain = await chainOf('longer', 2)
    const sealed = await chainHeadsIn(tables()).get(chain)
    await chainOf('longer', 1)

    expect(await checkChain(tables(), chain, sealed)).toEqual({ ok: true, entries: 3 })
  })
})

const draftOf = ({
  chain,
  at,
  actor,
  action = '',
  before,
  after,
}: Awaited<ReturnType<typeof historyOf>>[number]) => ({
  chain,
  at,
  actor,
  action,
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
})
