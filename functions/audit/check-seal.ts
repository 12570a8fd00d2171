import { createHash, createPublicKey, verify } from 'node:crypto'
import { MerkleTree } from '../domain/merkle.ts'
import type { Archive } from '../platform/archive/archive.ts'
import type { ChainHead } from '../platform/history/chain-heads.ts'
import { inTurns } from '../platform/in-turns.ts'
import type { Period } from '../platform/records/periods.ts'
import type { Tables } from '../platform/table/table.ts'
import { type ChainCheck, checkChain } from './check-chain.ts'
import { type Seal, sealIn } from './period-seal.ts'

/** What a seal is held to; each question is answered by recomputing, never by what was noted. */
export interface SealCheck {
  readonly seal: Seal
  readonly heads: readonly ChainHead[]
  /** The signature is that of the seal's key over its root. */
  readonly signed: boolean
  /** The root follows from the archived heads. */
  readonly rooted: boolean
  /** The period's record notes the same root. */
  readonly noted: boolean
  /** SHA-256 of the public key (SPKI, DER), hex: to be compared with the one that the agency published. */
  readonly fingerprint: string
}

export type PeriodSeal =
  | { readonly state: 'none' | 'lost' | 'unreadable' }
  | ({ readonly state: 'read' } & SealCheck)

/** One leaf of the seal's tree, as the seal was made. */
const leafOf = ({ chain, sequence, hash }: ChainHead): string => `${chain} ${sequence} ${hash}`

const rootOf = (heads: readonly ChainHead[]): string => {
  const tree = new MerkleTree()
  for (const head of heads) tree.add(leafOf(head))
  return tree.root()
}

const bytes = (text: string) => Buffer.from(text, 'base64')

const isSigned = ({ root, signature, publicKey }: Seal): boolean => {
  try {
    const key = createPublicKey({ key: bytes(publicKey), format: 'der', type: 'spki' })
    const digest = key.asymmetricKeyType === 'ed25519' ? null : 'sha256'
    return verify(digest, Buffer.from(root, 'utf8'), key, bytes(signature))
  } catch {
    return false
  }
}

/** Reads the seal of a period from the archive and checks it now. */
export const checkSeal = async (
  archive: Archive,
  { periodId, state, sealRoot }: Pick<Period, 'periodId' | 'state' | 'sealRoot'>,
): Promise<PeriodSeal> => {
  const found = await sealIn(archive, periodId)
  if (found === 'unreadable') return { state: 'unreadable' }
  const { seal, heads } = found
  if (!seal) return { state: state === 'sealed' ? 'lost' : 'none' }
  return {
    state: 'read',
    seal,
    heads,
    signed: isSigned(seal),
    rooted: rootOf(heads) === seal.root && heads.length === seal.chains,
    noted: seal.root === sealRoot,
    fingerprint: createHash('sha256').update(bytes(seal.publicKey)).digest('hex'),
  }
}

/** A chain that the seal covers and that is not whole, or no longer what was sealed. */
export interface BrokenChain {
  readonly chain: string
  readonly check: Extract<ChainCheck, { ok: false }>
}

const AT_ONCE = 12

/** Recomputes the live chains of some of the heads that a seal covers, and gives those that are not whole. */
export const checkSealedChains = async (
  tables: Tables,
  heads: readonly ChainHead[],
): Promise<BrokenChain[]> => {
  const broken: BrokenChain[] = []
  await inTurns(heads, AT_ONCE, async (head) => {
    const check = await checkChain(tables, head.chain, head)
    if (!check.ok) broken.push({ chain: head.chain, check })
  })
  return broken.toSorted((one, other) => one.chain.localeCompare(other.chain))
}
