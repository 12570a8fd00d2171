import { chainHeadsIn } from '../platform/history/chain-heads.ts'
import { compareChain, tellsOfRecords } from '../platform/history/compare-chain.ts'
import type { Contradiction } from '../platform/history/contradictions.ts'
import { inTurns } from '../platform/in-turns.ts'
import { chains, type Key, SHARDS } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { comparePointersOf } from './compare-pointers.ts'

const IN_PARALLEL = 12
const PERSON = chains.person('')

/**
 * Compares all records of one chain, and those in `also`, with the chain. For a person it also checks that NIP and
 * address lead to them.
 */
export const compareRecordsOf = async (
  tables: Tables,
  chain: string,
  also: readonly Key[] = [],
): Promise<Contradiction[]> => {
  if (!tellsOfRecords(chain)) return []
  const [found, pointers] = await Promise.all([
    compareChain(tables, { chain, also }),
    chain.startsWith(PERSON) ? comparePointersOf(tables, chain.slice(PERSON.length)) : [],
  ])
  return [...found, ...pointers]
}

/** Compares the records of several chains with them, in the order of the chains. */
export const compareAll = async (tables: Tables, names: readonly string[]): Promise<Contradiction[]> => {
  const found = new Map<string, Contradiction[]>()
  await inTurns(names, IN_PARALLEL, async (chain) => {
    found.set(chain, await compareRecordsOf(tables, chain))
  })
  return names.flatMap((chain) => found.get(chain) ?? [])
}

const A_PAGE = 500

/** Compares all records of a period with their chains, one page of chains at a time. */
export async function* comparePeriod(tables: Tables, periodId: string): AsyncGenerator<Contradiction> {
  for (let shard = 0; shard < SHARDS; shard += 1) {
    let names: string[] = []
    const heads = everyItem((cursor) =>
      chainHeadsIn(tables).ofPeriod(periodId, shard, { cursor, limit: A_PAGE }),
    )
    for await (const { chain } of heads) {
      names.push(chain)
      if (names.length < A_PAGE) continue
      yield* await compareAll(tables, names)
      names = []
    }
    yield* await compareAll(tables, names)
  }
}
