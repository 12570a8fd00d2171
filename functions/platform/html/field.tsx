import type { ComponentChildren } from 'preact'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** What every field has; `name` is also its id, which the error summary links to. */
export interface FieldProps {
  readonly label: string
  readonly name: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Says beside the label that the field may stay empty. */
  readonly optional?: boolean | undefined
  /** A large label, where the field is the page's only question. */
  readonly large?: boolean | undefined
}

type Described = Pick<FieldProps, 'name' | 'hint' | 'error'>

/** The attributes that tie a control to its hint and its error. */
export const described = ({ name, hint, error }: Described) => {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(error ? [`${name}-error`] : [])]
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}

export const fieldClass = (error?: string) => (error ? 'field field-wrong' : 'field')

export const labelClass = (large?: boolean) => (large ? 'label-large' : undefined)

/** The label's words, with "optional" where it is. */
export const LabelWords = ({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) => (
  <>
    {label}
    {optional && <span class="optional"> {textsFor(useLanguage()).optional}</span>}
  </>
)

/** The hint and the error below a label. */
export const HintAndError = ({ name, hint, error }: Described) => (
  <>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="error" id={`${name}-error`}>
        <span class="hidden">{textsFor(useLanguage()).errorPrefix} </span>
        {error}
      </p>
    )}
  </>
)

/** A label, hint and error around one control. */
export const Labelled = ({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) => (
  <div class={fieldClass(field.error)}>
    <label for={field.name} class={labelClass(field.large)}>
      <LabelWords label={field.label} optional={field.optional} />
    </label>
    <HintAndError name={field.name} hint={field.hint} error={field.error} />
    {children}
  </div>
)

/** A legend, hint and error around several controls. */
export const Grouped = ({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) => (
  <div class={fieldClass(field.error)}>
    <fieldset class="group" aria-describedby={described(field)['aria-describedby']}>
      <legend class={labelClass(field.large)}>
        <LabelWords label={field.label} optional={field.optional} />
      </legend>
      <HintAndError name={field.name} hint={field.hint} error={field.error} />
      {children}
    </fieldset>
  </div>
)
