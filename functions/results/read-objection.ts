import type { FieldErrors } from '../platform/html/error-summary.tsx'
import type { Form } from '../platform/http/form.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { DISPUTABLE, type Objection } from '../records/objections.ts'
import { textsFor } from './texts.ts'

export const SHORTEST_REASON = 10
export const LONGEST_TEXT = 4000

/** What a form says, or what is wrong with it by field. */
export type ReadForm<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly errors: FieldErrors }

type Said = Pick<Objection, 'disputed' | 'workReason' | 'behaviourReason' | 'evidence'>

const reasonField = { work: 'workReason', behaviour: 'behaviourReason' } as const

/** What the employee objects to; the reason of a rating that is not disputed does not count. */
export const readObjection = (form: Form, language: Language): ReadForm<Said> => {
  const texts = textsFor(language).errors
  const disputed = DISPUTABLE.filter((rating) => form.all('disputed').includes(rating))
  const evidence = form.text('evidence').trim()
  const reasons = Object.fromEntries(
    disputed.map((rating) => [reasonField[rating], form.text(reasonField[rating]).trim()]),
  )
  const errors: Record<string, string> = disputed.length === 0 ? { disputed: texts.disputed } : {}
  for (const rating of disputed) {
    const field = reasonField[rating]
    const { length } = reasons[field] ?? ''
    if (length < SHORTEST_REASON) errors[field] = texts[field]
    if (length > LONGEST_TEXT) errors[field] = texts.tooLong
  }
  if (evidence.length > LONGEST_TEXT) errors.evidence = texts.tooLong
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, answer: { disputed, ...reasons, ...(evidence && { evidence }) } }
}
