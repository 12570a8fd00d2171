import { createHash } from 'node:crypto'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * A Merkle tree over leaves that arrive one by one; memory grows with the logarithm of their number.
 * Leaves are UTF-8 texts, the root is SHA-256 in hex. Source: RFC 6962, section 2.1 (prefixes 0 and 1 keep a
 * leaf from passing for a node).
 */
export class MerkleTree {
  /** Roots of complete subtrees, largest first, as the binary digits of the number of leaves. */
  readonly #subtrees: Buffer[] = []
  #leaves = 0

  add(leaf: string): void {
    let subtree = sha256(LEAF, Buffer.from(leaf, 'utf8'))
    for (let leaves = this.#leaves; leaves % 2 === 1; leaves = Math.floor(leaves / 2)) {
      subtree = sha256(NODE, this.#subtrees.pop() ?? Buffer.alloc(0), subtree)
    }
    this.#subtrees.push(subtree)
    this.#leaves += 1
  }

  root(): string {
    if (this.#leaves === 0) return sha256().toString('hex')
    return this.#subtrees.reduceRight((right, left) => sha256(NODE, left, right)).toString('hex')
  }
}

interface SealedChain {
  readonly chain: string
  readonly sequence: number
  readonly hash: string
  readonly unitId?: string | undefined
}

/**
 * The leaf of one history chain in a seal's tree: its name, the number of its last entry, that entry's hash, and the unit
 * whose evidence it belongs to, if it is one unit's. None of them holds a blank.
 */
export const leafOfChain = ({ chain, sequence, hash, unitId }: SealedChain): string =>
  [chain, sequence, hash, ...(unitId === undefined ? [] : [unitId])].join(' ')
