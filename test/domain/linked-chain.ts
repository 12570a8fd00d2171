import fc from 'fast-check'
import { type HistoryDraft, type HistoryEntry, linkEntry } from '../../functions/domain/history-entry.ts'

export const AT = '2026-11-22T01:00:00.000Z'
export const draft: HistoryDraft = {
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

export const chainOf = (drafts: readonly HistoryDraft[]): HistoryEntry[] => {
  const entries: HistoryEntry[] = []
  for (const next of drafts) entries.push(linkEntry(entries.at(-1), next))
  return entries
}

export const anyChain = fc.array(anyDraft, { minLength: 1, maxLength: 8 }).map(chainOf)
