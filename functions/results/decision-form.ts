import { RATINGS, type Rating } from '../domain/rating.ts'
import { choice, text } from '../platform/forms/form-field.ts'
import { defineForm, type Reading } from '../platform/forms/form-model.ts'
import type { Form } from '../platform/http/form.ts'
import { wordsOf } from '../platform/i18n/words.ts'
import type { Decision } from '../records/objections.ts'
import { LONGEST_TEXT, SHORTEST_REASON, tooLong } from './objection-form.ts'
import type { RatedAppraisal } from './result-story.ts'
import { textsFor } from './texts.ts'

const say = wordsOf(textsFor)

const rulingField = choice({
  label: say((texts) => texts.ruling),
  values: ['uphold', 'change'],
  faults: { missing: say((texts) => texts.errors.ruling), same: say((texts) => texts.errors.same) },
})
const reason = text({
  label: say((texts) => texts.decisionReason),
  hint: say((texts) => texts.decisionReasonHint),
  shortest: SHORTEST_REASON,
  longest: LONGEST_TEXT,
  faults: { missing: say((texts) => texts.errors.reason), tooLong },
})

/** The ruling, the new ratings and the reason. */
export const decisionForm = defineForm({
  fields: {
    ruling: rulingField,
    work: choice({
      label: say((texts) => texts.newWork),
      hint: say((texts) => texts.onlyIfChanged),
      values: RATINGS,
      faults: { missing: say((texts) => texts.errors.work) },
    }),
    behaviour: choice({
      label: say((texts) => texts.newBehaviour),
      hint: say((texts) => texts.onlyIfChanged),
      values: RATINGS,
      faults: { missing: say((texts) => texts.errors.behaviour) },
    }),
    reason,
  },
  rules: ({ work, behaviour }, now: RatedAppraisal) =>
    work === now.work && behaviour === now.behaviour ? [['ruling', 'same']] : [],
})

/** The decision where the ratings stand: whatever else is chosen does not count. */
const upholdingForm = defineForm({ fields: { ruling: rulingField, reason } })

/** What is decided: the ratings as they shall stand. */
export interface Ruled {
  readonly ruling: Decision['ruling']
  readonly work: Rating
  readonly behaviour: Rating
  readonly reason: string
}

/** The decision as typed; new ratings count only when the ratings change. */
export const readDecision = (typed: Form, now: RatedAppraisal): Reading<Ruled> => {
  const { work, behaviour } = now
  if (typed.text('ruling') !== 'change') {
    const read = upholdingForm.read(typed)
    return read.ok ? { ok: true, answer: { ...read.answer, ruling: 'upheld', work, behaviour } } : read
  }
  const read = decisionForm.read(typed, now)
  return read.ok ? { ok: true, answer: { ...read.answer, ruling: 'changed' } } : read
}
