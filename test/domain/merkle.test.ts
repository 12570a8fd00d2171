import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leafOfChain, MerkleTree } from '../../functions/domain/merkle.ts'

const rootOf = (leaves: readonly string[]) => {
  const tree = new MerkleTree()
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The definition of RFC 6962 taken literally: split at the largest power of two below the number of leaves. */
const treeHash = (leaves: readonly string[]): Buffer => {
  if (leaves.length === 0) return sha256('')
  if (leaves.length === 1) return sha256('\u0000', leaves[0] ?? '')
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha256('\u0001', treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)))
}

// The published test leaves of Certificate Transparency, all of them ASCII.
const LEAVES = ['', '\u0000', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno']

it.each([
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
])('has the known root over %i of the Certificate Transparency leaves', (count, expected) => {
  const root = rootOf(LEAVES.slice(0, count))

  expect(root).toBe(expected)
})

it('agrees with the recursive definition for any leaves', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 70 }), (leaves) => {
      const root = rootOf(leaves)

      expect(root).toBe(treeHash(leaves).toString('hex'))
    }),
  )
})

it('changes its root when any leaf changes', () => {
  const leaves = fc.array(fc.string(), { minLength: 1, maxLength: 40 })

  fc.assert(
    fc.property(leaves, fc.nat(), (before, choice) => {
      const changed = before.with(choice % before.length, `${before[choice % before.length]}!`)

      expect(rootOf(changed)).not.toBe(rootOf(before))
    }),
  )
})

it('may be asked for its root while it still grows', () => {
  const tree = new MerkleTree()

  tree.add('a')
  const first = tree.root()
  tree.add('b')

  expect(first).toBe(rootOf(['a']))
  expect(tree.root()).toBe(rootOf(['a', 'b']))
})

it('makes a leaf of a chain from its name, its last number and its last hash', () => {
  const leaf = leafOfChain({ chain: 'period/2026-q4', sequence: 7, hash: 'ab' })

  expect(leaf).toBe('period/2026-q4 7 ab')
})
