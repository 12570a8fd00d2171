import { boundOf, choices, optionalText } from '../platform/forms/form-field.ts'
import { type Answers, defineForm } from '../platform/forms/form-model.ts'
import { wordsOf } from '../platform/i18n/words.ts'
import { DISPUTABLE, type Objection } from '../records/objections.ts'
import { textsFor } from './texts.ts'

const say = wordsOf(textsFor)
export const tooLong = boundOf(textsFor)((texts, longest) => texts.errors.tooLong(longest))

export const SHORTEST_REASON = 10
export const LONGEST_TEXT = 4000

/** Of any length: the reason of a rating that is not disputed does not count. */
const reason = (name: 'workReason' | 'behaviourReason') => ({
  ...optionalText({
    label: say((texts) => texts[name]),
    hint: say((texts) => texts.reasonHint),
    longest: Number.POSITIVE_INFINITY,
    faults: { missing: say((texts) => texts.errors[name]), tooLong },
  }),
  longest: LONGEST_TEXT,
  optional: false,
})

const reasonFieldOf = { work: 'workReason', behaviour: 'behaviourReason' } as const

/** Which ratings are disputed, why, and what shows it. */
export const objectionForm = defineForm({
  fields: {
    disputed: choices({
      label: say((texts) => texts.disputed),
      values: DISPUTABLE,
      faults: { missing: say((texts) => texts.errors.disputed) },
    }),
    workReason: reason('workReason'),
    behaviourReason: reason('behaviourReason'),
    evidence: optionalText({
      label: say((texts) => texts.evidence),
      hint: say((texts) => texts.evidenceHint),
      longest: LONGEST_TEXT,
      faults: { tooLong },
    }),
  },
  rules: ({ disputed = [], ...given }) =>
    disputed.flatMap((rating) => {
      const field = reasonFieldOf[rating]
      const { length } = given[field] ?? ''
      const why = length < SHORTEST_REASON ? 'missing' : 'tooLong'
      return length < SHORTEST_REASON || length > LONGEST_TEXT ? [[field, why] as const] : []
    }),
})

type Said = Pick<Objection, 'disputed' | 'workReason' | 'behaviourReason' | 'evidence'>

/** The objection as it would be sent. */
export const objectionOf = ({ disputed, evidence, ...given }: Answers<typeof objectionForm.named>): Said => ({
  disputed: [...disputed],
  ...Object.fromEntries(disputed.map((rating) => [reasonFieldOf[rating], given[reasonFieldOf[rating]]])),
  ...(evidence && { evidence }),
})
