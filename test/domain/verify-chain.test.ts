import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  actionOf,
  GENESIS_HASH,
  type HistoryEntry,
  hashEntry,
  historyEntrySchema,
  linkEntry,
  verifyChain,
} from '../../functions/domain/history-entry.ts'
import { anyChain, chainOf, draft } from './linked-chain.ts'

it('verifies every chain it linked, also after storage', () => {
  fc.assert(
    fc.property(anyChain, (entries) => {
      const stored = entries.map((entry) => historyEntrySchema.parse(JSON.parse(JSON.stringify(entry))))

      expect(verifyChain(stored)).toEqual({ ok: true })
    }),
  )
})

it('finds the first entry that was changed, whichever and however', () => {
  const changes: ((entry: HistoryEntry) => HistoryEntry)[] = [
    (entry) => ({ ...entry, action: `${entry.action}.` }),
    (entry) => ({ ...entry, at: '1999-12-31T23:59:59.000Z' }),
    (entry) => ({ ...entry, after: { ...entry.after, added: true } }),
    (entry) => ({ ...entry, actor: { kind: 'system', name: 'nobody' } }),
    (entry) => ({ ...entry, hash: GENESIS_HASH }),
  ]

  fc.assert(
    fc.property(anyChain, fc.nat(), fc.constantFrom(...changes), (entries, choice, change) => {
      const index = choice % entries.length
      const tampered = entries.map((entry, at) => (at === index ? change(entry) : entry))

      const verdict = verifyChain(tampered)

      expect(verdict).toEqual({ ok: false, sequence: index + 1, reason: 'wrong-hash' })
    }),
  )
})

it('finds an entry that was changed and hashed again by the break behind it', () => {
  const entries = chainOf([draft, draft, draft])
  const forged = entries.map((entry, index) => {
    const changed = { ...entry, action: 'returnReview' }
    return index === 1 ? { ...changed, hash: hashEntry(changed) } : entry
  })

  const verdict = verifyChain(forged)

  expect(verdict).toEqual({ ok: false, sequence: 3, reason: 'wrong-previous-hash' })
})

it('finds an entry that was taken out', () => {
  const entries = chainOf([draft, draft, draft]).toSpliced(1, 1)

  const verdict = verifyChain(entries)

  expect(verdict).toEqual({ ok: false, sequence: 2, reason: 'wrong-sequence' })
})

it('finds a first entry that was taken out', () => {
  const entries = chainOf([draft, draft]).slice(1)

  const verdict = verifyChain(entries)

  expect(verdict).toEqual({ ok: false, sequence: 1, reason: 'wrong-sequence' })
})

it('finds an entry that belongs to another chain', () => {
  const [first] = chainOf([draft])
  const entries = [...chainOf([draft]), linkEntry(first, { ...draft, chain: 'period#2026-q4' })]

  const verdict = verifyChain(entries)

  expect(verdict).toEqual({ ok: false, sequence: 2, reason: 'wrong-chain' })
})

it('finds nothing wrong with an empty chain', () => {
  const verdict = verifyChain([])

  expect(verdict).toEqual({ ok: true })
})

it('reads and verifies what release 0.1.0 wrote, whose entries have a deed', () => {
  const { action: deed, ...rest } = draft
  const written = { ...rest, deed, sequence: 1, previousHash: GENESIS_HASH }
  const first = historyEntrySchema.parse({ ...written, hash: hashEntry(written) })

  const second = linkEntry(first, { ...draft, action: 'publish' })

  expect([first, second].map(actionOf)).toEqual(['submitReview', 'publish'])
  expect(verifyChain([first, second])).toEqual({ ok: true })
  expect(
    verifyChain([{ ...rest, action: deed, sequence: 1, previousHash: GENESIS_HASH, hash: first.hash }]),
  ).toEqual({
    ok: false,
    sequence: 1,
    reason: 'wrong-hash',
  })
})

it('sees a hidden key that reading could drop', () => {
  const entry = linkEntry(undefined, { ...draft, after: { nested: {} } })
  const text = JSON.stringify(entry).replace('"nested":{}', '"nested":{"__proto__":{"rating":"above"}}')

  const verdict = verifyChain([historyEntrySchema.parse(JSON.parse(text))])

  expect(verdict).toEqual({ ok: false, sequence: 1, reason: 'wrong-hash' })
})
