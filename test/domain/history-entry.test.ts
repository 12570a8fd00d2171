import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  actionOf,
  GENESIS_HASH,
  type HistoryDraft,
  type HistoryEntry,
  hashEntry,
  historyEntrySchema,
  linkEntry,
  verifyChain,
} from '../../functions/domain/history-entry.ts'

const AT = '2026-11-22T01:00:00.000Z'
const draft: HistoryDraft = {
  chain: 'appraisal#2026-q4.0123456789ab',
  at: AT,
  actor: { kind: 'person', id: '0123456789ab', as: 'supervisor' },
  action: 'submitReview',
  before: { state: 'review' },
  after: { work: 'meets', state: 'calibration' },
}

const anyDraft: fc.Arbitrary<HistoryDraft> = fc.record(
  {
    chain: fc.constant(draft.chain),
    at: fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
    actor: fc.constantFrom(draft.actor, { kind: 'system' as const, name: 'climb-ladder' }),
    action: fc.string({ minLength: 1 }),
    before: fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.parse(JSON.stringify(value))),
    after: fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.parse(JSON.stringify(value))),
  },
  { requiredKeys: ['chain', 'at', 'actor', 'action'] },
)

const chainOf = (drafts: readonly HistoryDraft[]): HistoryEntry[] => {
  const entries: HistoryEntry[] = []
  for (const next of drafts) entries.push(linkEntry(entries.at(-1), next))
  return entries
}

const anyChain = fc.array(anyDraft, { minLength: 1, maxLength: 8 }).map(chainOf)

it('starts a chain at one behind sixty-four zeros', () => {
  const entry = linkEntry(undefined, draft)

  expect(entry).toMatchObject({ sequence: 1, previousHash: GENESIS_HASH })
  expect(GENESIS_HASH).toMatch(/^0{64}$/)
})

it('puts the next entry behind the last', () => {
  const first = linkEntry(undefined, draft)

  const second = linkEntry(first, draft)

  expect(second).toMatchObject({ sequence: 2, previousHash: first.hash })
})

it('hashes the canonical text that anybody can write by hand', () => {
  const text =
    '{"action":"submitReview",' +
    '"actor":{"as":"supervisor","id":"0123456789ab","kind":"person"},' +
    '"after":{"state":"calibration","work":"meets"},' +
    `"at":"${AT}",` +
    '"before":{"state":"review"},' +
    '"chain":"appraisal#2026-q4.0123456789ab",' +
    `"previousHash":"${GENESIS_HASH}",` +
    '"sequence":1}'

  const { hash } = linkEntry(undefined, draft)

  expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
})

it('hashes the same whatever the order of keys', () => {
  const { action, at, actor, after, before, chain } = { before: {}, after: {}, ...draft }

  const reordered = linkEntry(undefined, { action, at, actor, after, before, chain })

  expect(reordered.hash).toBe(linkEntry(undefined, draft).hash)
})

it('refuses to hash what JSON cannot carry', () => {
  const broken = { ...draft, after: { score: Number.NaN } }

  expect(() => linkEntry(undefined, broken)).toThrow()
})

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

it('refuses to read an entry with two actions or with none', () => {
  const { action, ...none } = linkEntry(undefined, draft)

  const readings = [{ ...none, action, deed: 'published' }, none].map((entry) =>
    historyEntrySchema.safeParse(entry),
  )

  expect(readings.map(({ success }) => success)).toEqual([false, false])
})

it('refuses to read an entry with a field it does not know', () => {
  const reading = historyEntrySchema.safeParse({ ...linkEntry(undefined, draft), note: 'added later' })

  expect(reading.success).toBe(false)
})

it('refuses to read a change that is no object of JSON values', () => {
  const readings = [[1], 'text', { when: new Date(0) }, { what: undefined }].map((after) =>
    historyEntrySchema.safeParse({ ...linkEntry(undefined, draft), after }),
  )

  expect(readings.map(({ success }) => success)).toEqual([false, false, false, false])
})

it('sees a hidden key that reading could drop', () => {
  const entry = linkEntry(undefined, { ...draft, after: { nested: {} } })
  const text = JSON.stringify(entry).replace('"nested":{}', '"nested":{"__proto__":{"rating":"above"}}')

  const verdict = verifyChain([historyEntrySchema.parse(JSON.parse(text))])

  expect(verdict).toEqual({ ok: false, sequence: 1, reason: 'wrong-hash' })
})
