import {
  GetPublicKeyCommand,
  type KMSClient,
  SignCommand,
  type SigningAlgorithmSpec,
} from '@aws-sdk/client-kms'
import * as z from 'zod'
import { leafOfChain, MerkleTree } from '../domain/merkle.ts'
import { SEAL_FORMAT, type SealStatement, signedBytes } from '../domain/seal-statement.ts'
import { type Archive, archiveOfEnvironment } from '../platform/archive/archive.ts'
import { archiveKeys } from '../platform/archive/archive-keys.ts'
import { kmsClient } from '../platform/clients/kms-client.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { chainHeadSchema, chainHeadsIn } from '../platform/history/chain-heads.ts'
import { commit } from '../platform/history/commit.ts'
import { lazily } from '../platform/lambda/lazily.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { getRecords } from '../platform/table/get.ts'
import { chains, keys, SHARDS } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { patch } from '../platform/table/write.ts'
import { periodsIn } from '../records/periods.ts'
import { withUnits } from './chain-units.ts'
import type { SealedHead } from './period-seal.ts'
import { tellContradictions } from './tell-contradictions.ts'

export const SealPeriodInput = z.object({ periodId: z.string() })

interface SealPeriodDeps {
  readonly tables: Tables
  readonly archive: Archive
  readonly kms: KMSClient
  readonly sealKeyId: string
  readonly clock: Clock
}

const ALGORITHM: SigningAlgorithmSpec = 'ECDSA_SHA_256'

/** Which of a period's two lists of chains. */
type HeadList = 'ofPeriod' | 'executionsOfPeriod'

/** The heads of one shard as they stand: the index only names the chains, for it may lag behind them. */
async function* currentHeads(
  tables: Tables,
  listed: HeadList,
  periodId: string,
  shard: number,
): AsyncGenerator<SealedHead> {
  let cursor: string | undefined
  do {
    const page = await chainHeadsIn(tables)[listed](periodId, shard, { cursor, limit: 1000 })
    const names = page.items.map(({ chain }) => keys.chainHead(chain))
    yield* await withUnits(tables, await getRecords(tables, names, chainHeadSchema))
    cursor = page.cursor
  } while (cursor)
}

const gatherHeads = async (tables: Tables, listed: HeadList, periodId: string) => {
  const tree = new MerkleTree()
  const lines: string[] = []
  let entries = 0
  for (let shard = 0; shard < SHARDS; shard += 1) {
    for await (const head of currentHeads(tables, listed, periodId, shard)) {
      tree.add(leafOfChain(head))
      lines.push(JSON.stringify(head))
      entries += head.sequence
    }
  }
  return { root: tree.root(), lines, entries }
}

const base64 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('base64')

const sign = async ({ kms, sealKeyId }: SealPeriodDeps, statement: SealStatement) => {
  const Message = signedBytes(statement)
  const signed = await kms.send(
    new SignCommand({ KeyId: sealKeyId, Message, MessageType: 'RAW', SigningAlgorithm: ALGORITHM }),
  )
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: sealKeyId }))
  return { signature: base64(signed.Signature), publicKey: base64(PublicKey) }
}

const fileOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

/**
 * Seals a closed period: a Merkle root over the heads of all its chains and one over the records of its archived
 * workflows, signed together with their numbers and the time, archived with the heads, and told in the period's own
 * chain, after whatever contradicts History among its records. The heads are held in memory while they are archived: some 1.5 KB for each appraisal.
 */
export const sealPeriod = async (
  { periodId }: z.output<typeof SealPeriodInput>,
  deps: SealPeriodDeps,
): Promise<void> => {
  const { tables, archive, clock } = deps
  const period = await periodsIn(tables).get(periodId)
  if (period?.state !== 'closed') return
  await tellContradictions(periodId, deps)
  const at = clock.now()
  const { root, lines, entries } = await gatherHeads(tables, 'ofPeriod', periodId)
  const executions = await gatherHeads(tables, 'executionsOfPeriod', periodId)
  const statement = {
    format: SEAL_FORMAT,
    periodId,
    root,
    chains: lines.length,
    entries,
    executions: { root: executions.root, chains: executions.lines.length },
    sealedAt: at.toISOString(),
    algorithm: ALGORITHM,
  }
  const seal = { ...statement, ...(await sign(deps, statement)) }
  await archive.put(archiveKeys.heads(periodId), fileOf(lines), 'application/x-ndjson')
  await archive.put(archiveKeys.executionHeads(periodId), fileOf(executions.lines), 'application/x-ndjson')
  await archive.put(archiveKeys.seal(periodId), JSON.stringify(seal), 'application/json')
  await commit(tables, {
    chain: chains.period(periodId),
    periodId,
    actor: { kind: 'system', name: 'seal-period' },
    at,
    action: 'periodSealed',
    before: { state: 'closed' },
    after: { state: 'sealed', root, chains: lines.length, entries },
    writes: [
      patch(
        keys.period(periodId),
        {
          set: { state: 'sealed', sealedAt: at.toISOString(), sealRoot: root },
          when: {
            expression: '#state = :closed',
            names: { '#state': 'state' },
            values: { ':closed': 'closed' },
          },
        },
        'sealed-already',
      ),
    ],
  })
}

const signer = lazily(() => kmsClient())

export const handler = workflowStep({
  input: SealPeriodInput,
  run: sealPeriod,
  deps: () => ({
    tables: tablesOfEnvironment(),
    archive: archiveOfEnvironment(),
    kms: signer(),
    sealKeyId: environment('SEAL_KEY_ID'),
    clock: systemClock,
  }),
})
