import type { ComponentChildren } from 'preact'
import type { FieldErrors } from '../html/error-summary.tsx'
import { HiddenField } from '../html/form.tsx'
import type { SummaryRow } from '../html/sections.tsx'
import type { Form } from '../http/form.ts'
import type { Language } from '../i18n/languages.ts'
import type { FormFields, FormModel } from './form-model.ts'

/** What stands in a form that is shown, and what is wrong with it. */
export interface Shown {
  readonly language: Language
  readonly typed: Form
  readonly errors: FieldErrors
}

/** Gives the components of a form what they show of a field: its words, what was typed and what is wrong. */
export const showForm = <Fields extends FormFields>(
  { named }: Pick<FormModel<Fields>, 'named'>,
  { language, typed, errors }: Shown,
  before?: Readonly<Partial<Record<keyof Fields, string | undefined>>>,
) => {
  return (name: keyof Fields & string) => {
    const field = named[name]
    if (!field) throw new Error(`The form has no field ${name}.`)
    return {
      name,
      label: field.label(language),
      hint: field.hint?.(language) || undefined,
      optional: field.optional,
      maxLength: field.longest,
      error: errors[name],
      value: typed.has(name) ? typed.text(name) : before?.[name],
      values: typed.all(name),
      checked: typed.has(name),
    }
  }
}

/** A row of the page on which answers are checked: how the field is called, its answer, and the way back to it. */
export const rowOf = <Fields extends FormFields>(
  { named }: Pick<FormModel<Fields>, 'named'>,
  language: Language,
  address: string,
) => {
  return (
    name: keyof Fields & string,
    value: ComponentChildren,
    key?: string,
    about?: string,
  ): SummaryRow => ({
    key: key ?? named[name]?.label(language) ?? name,
    value,
    change: { href: `${address}#${name}`, ...(about ? { about } : {}) },
  })
}

/** Carries what was typed on to the next page, unseen. */
export const CarriedFields = ({ fields, typed }: { readonly typed: Form } & Pick<FormModel, 'fields'>) => (
  <>
    {fields.flatMap(({ name }) =>
      typed.all(name).map((value) => <HiddenField key={`${name} ${value}`} name={name} value={value} />),
    )}
  </>
)
