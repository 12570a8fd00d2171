import { type Achievement, achievementSchema } from '../domain/achievement.ts'
import { type Rating, ratingSchema } from '../domain/rating.ts'
import type { FieldErrors } from '../platform/html/error-summary.tsx'
import type { Form } from '../platform/http/form.ts'
import { choiceField, hiddenField, textField } from '../platform/http/form-fields.ts'
import type { StepFields } from '../platform/human-tasks/task-page.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { textsFor } from './texts.ts'

const SHORTEST = 10
const LONGEST = 4000

/** The fields of a step's form, by the first part of its name. */
export const stepFieldsOf = (kind: string): StepFields => {
  switch (kind) {
    case '':
      return { kept: [choiceField('achievement'), textField('achievementReason')], isLast: true }
    case 'rate':
      return { kept: [], sent: [choiceField('work'), choiceField('behaviour'), textField('reason')] }
    case 'sign':
      return { kept: [textField('justification')], sent: [hiddenField('seen')], isLast: true }
    default:
      return { kept: [] }
  }
}

/** What a form says, or what is wrong with it by field. */
type ReadForm<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly errors: FieldErrors }

const reasonErrors = (field: string, reason: string, tooShort: string, language: Language): FieldErrors => {
  if (reason.length < SHORTEST) return { [field]: tooShort }
  return reason.length > LONGEST ? { [field]: textsFor(language).errors.tooLong } : {}
}

export const readAchievement = (
  form: Form,
  language: Language,
): ReadForm<{ achievement: Achievement; reason: string }> => {
  const texts = textsFor(language).errors
  const achievement = achievementSchema.safeParse(form.text('achievement')).data
  const reason = form.text('achievementReason').trim()
  const errors = {
    ...(achievement ? {} : { achievement: texts.achievement }),
    ...reasonErrors('achievementReason', reason, texts.reason, language),
  }
  return achievement && Object.keys(errors).length === 0
    ? { ok: true, answer: { achievement, reason } }
    : { ok: false, errors }
}

interface Ratings {
  readonly work?: Rating | undefined
  readonly behaviour?: Rating | undefined
}

interface Wanted {
  readonly work: Rating
  readonly behaviour: Rating
  readonly reason: string
}

/** The ratings wanted for one person; `fixedWork` is the head's, which the form does not ask. */
export const readRating = (
  form: Form,
  now: Ratings,
  fixedWork: Rating | undefined,
  language: Language,
): ReadForm<Wanted> => {
  const texts = textsFor(language).errors
  const work = fixedWork ?? ratingSchema.safeParse(form.text('work')).data
  const behaviour = ratingSchema.safeParse(form.text('behaviour')).data
  const reason = form.text('reason').trim()
  const isSame = work === now.work && behaviour === now.behaviour
  const asked = fixedWork ? 'behaviour' : 'work'
  const errors = {
    ...(work ? {} : { work: texts.work }),
    ...(behaviour ? {} : { behaviour: texts.behaviour }),
    ...(work && behaviour && isSame ? { [asked]: texts.same } : {}),
    ...reasonErrors('reason', reason, texts.reason, language),
  }
  return work && behaviour && Object.keys(errors).length === 0
    ? { ok: true, answer: { work, behaviour, reason } }
    : { ok: false, errors }
}

/** The reason for signing off outside the pattern; may be empty where none is demanded. */
export const readJustification = (form: Form, isDemanded: boolean, language: Language): ReadForm<string> => {
  const answer = form.text('justification').trim()
  if (answer === '' && !isDemanded) return { ok: true, answer }
  const errors = reasonErrors('justification', answer, textsFor(language).errors.justification, language)
  return Object.keys(errors).length === 0 ? { ok: true, answer } : { ok: false, errors }
}
