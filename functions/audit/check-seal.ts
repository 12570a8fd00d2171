import { createHash, createPublicKey, verify } from 'node:crypto'
import { leafOfChain, MerkleTree } from '../domain/merkle.ts'
import { signedBytes } from '../domain/seal-statement.ts'
import type { ArchiveReader } from '../platform/archive/archive-reader.ts'
import { inTurns } from '../platform/in-turns.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Period } from '../records/periods.ts'
import { type ChainCheck, checkChain } from './check-chain.ts'
import {
  readExecutionHeads,
  readHeads,
  readSeal,
  type Seal,
  type SealedHead,
  unlessUnreadable,
} from './period-seal.ts'

/** The results of checking a seal. Each is computed again, never taken from a record. */
export interface SealCheck {
  readonly seal: Seal
  readonly heads: readonly SealedHead[]
  /** The signature is that of the seal's key over its whole statement: period, roots, counts and time. */
  readonly signed: boolean
  /** Root and counts follow from the archived heads, and it is this period's seal. */
  readonly rooted: boolean
  /** The root over the archived workflows follows from their archived heads. */
  readonly executionsRooted: boolean
  /** The period's record notes the same root and time. */
  readonly noted: boolean
  /** SHA-256 of the public key (SPKI, DER), hex: to be compared with the one that the agency published. */
  readonly fingerprint: string
}

export type PeriodSeal =
  | { readonly state: 'none' | 'lost' | 'unreadable' }
  | ({ readonly state: 'read' } & SealCheck)

const rootOf = (heads: readonly SealedHead[]): string => {
  const tree = new MerkleTree()
  for (const head of heads) tree.add(leafOfChain(head))
  return tree.root()
}

const bytes = (text: string) => Buffer.from(text, 'base64')

const isSigned = (seal: Seal): boolean => {
  try {
    const key = createPublicKey({ key: bytes(seal.publicKey), format: 'der', type: 'spki' })
    const digest = key.asymmetricKeyType === 'ed25519' ? null : 'sha256'
    return verify(digest, signedBytes(seal), key, bytes(seal.signature))
  } catch {
    return false
  }
}

/** Reads the seal of a period from the archive and checks it now. */
export const checkSeal = async (
  archive: ArchiveReader,
  { periodId, state, sealRoot, sealedAt }: Pick<Period, 'periodId' | 'state' | 'sealRoot' | 'sealedAt'>,
): Promise<PeriodSeal> => {
  const found = await unlessUnreadable(() =>
    Promise.all([
      readSeal(archive, periodId),
      readHeads(archive, periodId),
      readExecutionHeads(archive, periodId),
    ]),
  )
  if (found === 'unreadable') return { state: 'unreadable' }
  const [seal, heads, executions] = found
  if (!seal) return { state: state === 'sealed' ? 'lost' : 'none' }
  return {
    state: 'read',
    seal,
    heads,
    signed: isSigned(seal),
    rooted:
      seal.periodId === periodId &&
      rootOf(heads) === seal.root &&
      heads.length === seal.chains &&
      heads.reduce((sum, { sequence }) => sum + sequence, 0) === seal.entries,
    executionsRooted:
      rootOf(executions) === seal.executions.root && executions.length === seal.executions.chains,
    noted: seal.root === sealRoot && seal.sealedAt === sealedAt,
    fingerprint: createHash('sha256').update(bytes(seal.publicKey)).digest('hex'),
  }
}

/** A chain that the seal covers and that is not whole, or no longer what was sealed. */
export interface BrokenChain {
  readonly chain: string
  readonly check: Extract<ChainCheck, { ok: false }>
}

const IN_PARALLEL = 12

/** Verifies the stored chains of some sealed heads, and returns those that are not whole. */
export const checkSealedChains = async (
  tables: Tables,
  heads: readonly SealedHead[],
): Promise<BrokenChain[]> => {
  const broken: BrokenChain[] = []
  await inTurns(heads, IN_PARALLEL, async (head) => {
    const check = await checkChain(tables, head.chain, head)
    if (!check.ok) broken.push({ chain: head.chain, check })
  })
  return broken.toSorted((one, other) => one.chain.localeCompare(other.chain))
}
