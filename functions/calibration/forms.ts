import { ACHIEVEMENTS } from '../domain/achievement.ts'
import { RATINGS, type Rating } from '../domain/rating.ts'
import { boundOf, choice, optionalText, text } from '../platform/forms/form-field.ts'
import { type Answers, defineForm, type Reading } from '../platform/forms/form-model.ts'
import type { Form } from '../platform/http/form.ts'
import { checkFields } from '../platform/human-tasks/check-page.tsx'
import type { StepFields } from '../platform/human-tasks/task-pages.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { wordsOf } from '../platform/i18n/words.ts'
import { textsFor } from './texts.ts'

const say = wordsOf(textsFor)
const term = wordsOf(vocabularyFor)
const tooLong = boundOf(textsFor)((texts, longest) => texts.errors.tooLong(longest))

const SHORTEST = 10
const LONGEST = 4000

/** What the unit itself achieved, and why. */
export const achievementForm = defineForm({
  fields: {
    achievement: choice({
      label: say((texts) => texts.achievementLabel),
      values: ACHIEVEMENTS,
      faults: { missing: say((texts) => texts.errors.achievement) },
    }),
    achievementReason: text({
      label: say((texts) => texts.achievementReason),
      hint: say((texts) => texts.achievementReasonHint),
      shortest: SHORTEST,
      longest: LONGEST,
      faults: { missing: say((texts) => texts.errors.reason), tooLong },
    }),
  },
})

const rating = (name: 'work' | 'behaviour') =>
  choice({
    label: term(({ terms }) => terms[`${name}Rating`]),
    values: RATINGS,
    faults: { missing: say((texts) => texts.errors[name]), same: say((texts) => texts.errors.same) },
  })

const behaviour = rating('behaviour')
const reason = text({
  label: say((texts) => texts.rateReason),
  hint: say((texts) => texts.rateReasonHint),
  shortest: SHORTEST,
  longest: LONGEST,
  faults: { missing: say((texts) => texts.errors.reason), tooLong },
})

interface Ratings {
  readonly work?: Rating | undefined
  readonly behaviour?: Rating | undefined
}

/** New ratings of one person, at least one of them another than `now`. */
export const ratingForm = defineForm({
  fields: { work: rating('work'), behaviour, reason },
  rules: (wanted, now: Ratings) =>
    wanted.work === now.work && wanted.behaviour === now.behaviour ? [['work', 'same']] : [],
})

const headRatingForm = defineForm({
  fields: { behaviour, reason },
  rules: (wanted, { now, fixedWork }: { readonly now: Ratings; readonly fixedWork: Rating }) =>
    fixedWork === now.work && wanted.behaviour === now.behaviour ? [['behaviour', 'same']] : [],
})

/** The ratings wanted for one person; `fixedWork` is the head's, which the form does not ask. */
export const readRating = (
  typed: Form,
  now: Ratings,
  fixedWork: Rating | undefined,
): Reading<Answers<typeof ratingForm.named>> => {
  if (!fixedWork) return ratingForm.read(typed, now)
  const read = headRatingForm.read(typed, { now, fixedWork })
  return read.ok ? { ok: true, answer: { work: fixedWork, ...read.answer } } : read
}

/** The reason for signing off outside the pattern; it may be empty where none is demanded. */
export const signForm = defineForm({
  fields: {
    justification: optionalText({
      label: say((texts) => texts.justification),
      hint: say((texts) => texts.justificationHint),
      longest: LONGEST,
      faults: { missing: say((texts) => texts.errors.justification), tooLong },
    }),
  },
  rules: ({ justification = '' }, isDemanded: boolean) =>
    justification.length < SHORTEST && (isDemanded || justification !== '')
      ? [['justification', 'missing']]
      : [],
})

/** The fields of a step's form, by the first part of its name. */
export const stepFieldsOf = (kind: string): StepFields => {
  switch (kind) {
    case '':
      return { draftFields: achievementForm.fields, isLast: true }
    case 'rate':
      return { draftFields: [], otherFields: ratingForm.fields }
    case 'sign':
      return checkFields(signForm.fields)
    default:
      return { draftFields: [] }
  }
}
