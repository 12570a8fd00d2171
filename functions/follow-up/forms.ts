import { choice, type FaultWords, type FormField, optionalText, text } from '../platform/forms/form-field.ts'
import { defineForm, type FormModel } from '../platform/forms/form-model.ts'
import type { Words } from '../platform/i18n/words.ts'
import type { FollowUpTask } from '../records/follow-ups.ts'
import { MARKS } from './choices.ts'
import { QUESTIONS, type Question } from './questions.ts'
import { followUpTextsFor } from './texts.ts'

const LONGEST = { line: 400, lines: 4000 } as const

const fieldOf = (task: FollowUpTask, question: Question): FormField<string> => {
  const { name } = question
  const label: Words = (language) => followUpTextsFor(language).tasks[task].labels[name] ?? name
  const hint: Words = (language) => followUpTextsFor(language).tasks[task].hints[name] ?? ''
  const say =
    (why: 'missing' | 'tooLong'): FaultWords =>
    (language, _, longest) =>
      followUpTextsFor(language).faults[why](label(language), longest)
  const field = { label, hint, faults: { missing: say('missing'), tooLong: say('tooLong') } }
  if (question.kind === 'choice') return choice({ ...field, values: question.options })
  if (question.kind === 'mark') return choice({ ...field, values: MARKS })
  const longest = LONGEST[question.kind]
  return question.optional ? optionalText({ ...field, longest }) : text({ ...field, longest })
}

type FollowUpForm = FormModel<Readonly<Record<string, FormField<string>>>, void>

const formOf = (task: FollowUpTask): FollowUpForm =>
  defineForm({
    fields: Object.fromEntries(QUESTIONS[task].map((question) => [question.name, fieldOf(task, question)])),
  })

/** The form of each task. */
export const FORMS: Readonly<Record<FollowUpTask, FollowUpForm>> = {
  coachingPlan: formOf('coachingPlan'),
  coachingCheckIn: formOf('coachingCheckIn'),
  coachingEvaluation: formOf('coachingEvaluation'),
  coachingFeedback: formOf('coachingFeedback'),
  rewardApproval: formOf('rewardApproval'),
}
