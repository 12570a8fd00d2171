import { RATINGS, type Rating } from '../domain/rating.ts'
import { boundOf, choice, date, optionalText, text, tick } from '../platform/forms/form-field.ts'
import { type Answers, defineForm } from '../platform/forms/form-model.ts'
import { checkFields } from '../platform/human-tasks/check-page.tsx'
import type { StepFields } from '../platform/human-tasks/task-pages.ts'
import { wordsOf } from '../platform/i18n/words.ts'
import type { RevisionDue } from './revision-due.ts'
import { textsFor } from './texts.ts'

const say = wordsOf(textsFor)
const tooLong = boundOf(textsFor)((texts, longest) => texts.faults.tooLong(longest))

/** About the shortest sentence that says why. */
const SHORTEST_REASON = 20
const LONGEST_TEXT = 4000

/** Both ratings with their reasons, and what the employee may grow by. */
export const reviewForm = defineForm({
  fields: {
    work: choice({
      label: say((texts) => texts.work),
      values: RATINGS,
      faults: { missing: say((texts) => texts.faults.noWork) },
    }),
    workReason: text({
      label: say((texts) => texts.workReason),
      hint: say((texts) => texts.workReasonHint),
      shortest: SHORTEST_REASON,
      longest: LONGEST_TEXT,
      faults: { missing: say((texts) => texts.faults.noWorkReason), tooLong },
    }),
    behaviour: choice({
      label: say((texts) => texts.behaviourQuestion),
      values: RATINGS,
      faults: { missing: say((texts) => texts.faults.noBehaviour) },
    }),
    behaviourReason: text({
      label: say((texts) => texts.behaviourReason),
      hint: say((texts) => texts.behaviourReasonHint),
      shortest: SHORTEST_REASON,
      longest: LONGEST_TEXT,
      faults: { missing: say((texts) => texts.faults.noBehaviourReason), tooLong },
    }),
    developmentAsked: tick({ label: say((texts) => texts.developmentAsked) }),
    development: optionalText({
      label: say((texts) => texts.development),
      hint: say((texts) => texts.developmentHint),
      longest: LONGEST_TEXT,
      faults: { tooLong },
    }),
    feedback: optionalText({
      label: say((texts) => texts.feedback),
      hint: say((texts) => texts.feedbackHint),
      longest: LONGEST_TEXT,
      faults: { tooLong },
    }),
  },
})

/** Why the self-assessment is returned, and by when the revision is wanted. */
export const returnForm = defineForm({
  fields: {
    returnReason: text({
      label: say((texts) => texts.returnReason),
      hint: say((texts) => texts.returnReasonHint),
      shortest: SHORTEST_REASON,
      longest: LONGEST_TEXT,
      faults: { missing: say((texts) => texts.faults.noReturnReason), tooLong },
    }),
    revisionDue: date({
      label: say((texts) => texts.revisionDue),
      faults: {
        missing: say((texts) => texts.faults.noDate),
        tooEarly: say((texts) => texts.faults.tooEarly),
        tooLate: say((texts) => texts.faults.tooLate),
      },
    }),
  },
  rules: ({ revisionDue }, { earliest, latest }: RevisionDue) => {
    if (revisionDue === undefined) return []
    if (revisionDue < earliest) return [['revisionDue', 'tooEarly']]
    return revisionDue > latest ? [['revisionDue', 'tooLate']] : []
  },
})

/** The fields of a step's form. */
export const stepFieldsOf = (step: string): StepFields => {
  if (step === 'return') return { draftFields: returnForm.fields, isLast: true }
  return step === 'check' ? checkFields() : { draftFields: reviewForm.fields }
}

/** What a supervisor says; the predicate is not among it, for it follows. */
export interface ReviewAnswer {
  readonly work: Rating
  readonly workReason: string
  readonly behaviour: Rating
  readonly behaviourReason: string
  readonly developmentAsked: boolean
  readonly development?: string
  readonly feedback?: string
}

/** The review as it would be sent: whoever proposes a development asks for it. */
export const reviewOf = ({
  developmentAsked,
  development,
  feedback,
  ...rated
}: Answers<typeof reviewForm.named>): ReviewAnswer => ({
  ...rated,
  developmentAsked: developmentAsked || development !== '',
  ...(development ? { development } : {}),
  ...(feedback ? { feedback } : {}),
})
