import { isCalendarDate } from '../domain/calendar-date.ts'
import { type Rating, ratingSchema } from '../domain/rating.ts'
import type { Form } from '../platform/http/form.ts'
import { choiceField, hiddenField, textField, tickField } from '../platform/http/form-fields.ts'
import type { StepFields } from '../platform/human-tasks/task-page.ts'
import type { RevisionDue } from './revision-due.ts'

const RATING: StepFields = {
  kept: [
    ...['work', 'behaviour'].map(choiceField),
    tickField('developmentAsked'),
    ...['workReason', 'behaviourReason', 'development', 'feedback'].map(textField),
  ],
}

const RETURN: StepFields = { kept: ['returnReason', 'revisionDue'].map(textField), isLast: true }

const CHECK: StepFields = { kept: [], sent: [hiddenField('seen')], isLast: true }

/** The fields of a step's form. */
export const stepFieldsOf = (step: string): StepFields => {
  if (step === 'return') return RETURN
  return step === 'check' ? CHECK : RATING
}

/** What is wrong with a field of the review or of the return. */
export type Fault =
  | 'noWork'
  | 'noBehaviour'
  | 'noWorkReason'
  | 'noBehaviourReason'
  | 'noReturnReason'
  | 'tooLong'
  | 'noDate'
  | 'tooEarly'
  | 'tooLate'

export type Faults = Readonly<Record<string, Fault>>

export type Read<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly faults: Faults }

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

/** About the shortest sentence that says why. */
const SHORTEST_REASON = 20
const LONGEST_TEXT = 4000

const textOf = (form: Form, name: string): string => form.text(name).trim()

const found = (entries: readonly (readonly [string, Fault | undefined])[]): Faults =>
  Object.fromEntries(entries.flatMap(([name, fault]) => (fault ? [[name, fault] as const] : [])))

const reasonFault = (text: string, missing: Fault): Fault | undefined => {
  if (text.length < SHORTEST_REASON) return missing
  return text.length > LONGEST_TEXT ? 'tooLong' : undefined
}

const lengthFault = (text: string): Fault | undefined => (text.length > LONGEST_TEXT ? 'tooLong' : undefined)

/** The review as typed: both ratings with their reasons, or what is missing, in the order of the form. */
export const readReview = (form: Form): Read<ReviewAnswer> => {
  const work = ratingSchema.safeParse(form.text('work')).data
  const behaviour = ratingSchema.safeParse(form.text('behaviour')).data
  const [workReason, behaviourReason] = [textOf(form, 'workReason'), textOf(form, 'behaviourReason')]
  const [development, feedback] = [textOf(form, 'development'), textOf(form, 'feedback')]
  const faults = found([
    ['work', work ? undefined : 'noWork'],
    ['workReason', reasonFault(workReason, 'noWorkReason')],
    ['behaviour', behaviour ? undefined : 'noBehaviour'],
    ['behaviourReason', reasonFault(behaviourReason, 'noBehaviourReason')],
    ['development', lengthFault(development)],
    ['feedback', lengthFault(feedback)],
  ])
  if (!work || !behaviour || Object.keys(faults).length > 0) return { ok: false, faults }
  const answer = {
    work,
    workReason,
    behaviour,
    behaviourReason,
    developmentAsked: form.has('developmentAsked') || development !== '',
    ...(development ? { development } : {}),
    ...(feedback ? { feedback } : {}),
  }
  return { ok: true, answer }
}

export interface ReturnAnswer {
  readonly reason: string
  readonly due: string
}

const dateFault = (due: string, { earliest, latest }: RevisionDue): Fault | undefined => {
  if (!isCalendarDate(due)) return 'noDate'
  if (due < earliest) return 'tooEarly'
  return due > latest ? 'tooLate' : undefined
}

/** The return as typed: why, and by when the revision is wanted. */
export const readReturn = (form: Form, allowed: RevisionDue): Read<ReturnAnswer> => {
  const [reason, due] = [textOf(form, 'returnReason'), textOf(form, 'revisionDue')]
  const faults = found([
    ['returnReason', reasonFault(reason, 'noReturnReason')],
    ['revisionDue', dateFault(due, allowed)],
  ])
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, answer: { reason, due } }
}
