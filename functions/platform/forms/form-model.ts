import * as z from 'zod'
import type { FieldErrors } from '../html/error-summary.tsx'
import type { Form } from '../http/form.ts'
import { type Field, fieldOf } from '../http/form-fields.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import { recordOf } from '../record-of.ts'
import type { FormField } from './form-field.ts'

export type FormFields = Readonly<Record<string, FormField<unknown>>>

/** What the fields of a form mean, once nothing is wrong with any of them. */
export type Answers<Fields extends FormFields> = {
  readonly [Name in keyof Fields]: z.output<Fields[Name]['schema']>
}

/** What is wrong with a field: the first thing only. */
export interface Fault {
  readonly field: string
  readonly why: string
  say(language: Language): string
}

export type Reading<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** A field with the name of one of its own faults. */
type Found<Fields extends FormFields> = {
  [Name in keyof Fields & string]: readonly [Name, keyof Fields[Name]['faults'] & string]
}[keyof Fields & string]

interface Definition<Fields extends FormFields, Context> {
  readonly fields: Fields
  /** What is wrong with fields taken together, or by what stands elsewhere; answers that are wrong by themselves are absent. */
  readonly rules?: (answers: Partial<Answers<Fields>>, context: Context) => readonly Found<Fields>[]
}

/** A form: its fields, in the order of the page, and how it is read. */
export interface FormModel<Fields extends FormFields = FormFields, Context = unknown> {
  readonly named: Fields
  /** What a route or a step declares: nothing else of a post is read. */
  readonly fields: readonly Field[]
  read(typed: Form, context: Context): Reading<Answers<Fields>>
}

const sentOf = ({ kind, most }: FormField<unknown>, name: string, typed: Form): unknown => {
  if (kind === 'tick') return typed.has(name)
  return most > 1 ? typed.all(name) : typed.text(name)
}

const faultOf = (name: string, field: FormField<unknown>, why: string, typed: Form): Fault => {
  const { faults, longest = 0 } = field
  const words = faults[why]
  if (!words) throw new Error(`The field ${name} has no words for “${why}”.`)
  return {
    field: name,
    why,
    say: (language) => words(language, typed.text(name).trim(), formatNumber(longest, language)),
  }
}

/** Makes a form of its fields and of the rules between them. */
export const defineForm = <const Fields extends FormFields, Context = void>({
  fields,
  rules = () => [],
}: Definition<Fields, Context>): FormModel<Fields, Context> => {
  const entries: readonly (readonly [string, FormField<unknown>])[] = Object.entries(fields)
  // What the schemas gave under the fields' own names is of these types.
  const some = z.custom<Partial<Answers<Fields>>>()
  const whole = z.custom<Answers<Fields>>()
  return {
    named: fields,
    fields: entries.map(([name, { kind, most, label }]) => ({ ...fieldOf(name, kind, most), label })),
    read: (typed, context) => {
      const answers: Record<string, unknown> = {}
      const wrong = new Map<string, string>()
      for (const [name, field] of entries) {
        const { success, data, error } = field.schema.safeParse(sentOf(field, name, typed))
        if (success) answers[name] = data
        else wrong.set(name, error.issues[0]?.message ?? '')
      }
      for (const [name, why] of rules(some.parse(answers), context))
        if (!wrong.has(name)) wrong.set(name, why)
      const faults = entries.flatMap(([name, field]) => {
        const why = wrong.get(name)
        return why === undefined ? [] : [faultOf(name, field, why, typed)]
      })
      return faults.length === 0 ? { ok: true, answer: whole.parse(answers) } : { ok: false, faults }
    },
  }
}

/** Faults in the reader's words, by field, in the order of the form. */
export const errorsOf = (faults: readonly Fault[], language: Language): FieldErrors =>
  recordOf(faults.map((fault) => [fault.field, fault.say(language)]))
