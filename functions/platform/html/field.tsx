import type { ComponentChildren } from 'preact'
import { useDraftErrors } from './draft.ts'
import { OtherText } from './other-text.tsx'
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

interface ValueWording {
  /** How a value of the field is called, where it is not a text. */
  readonly say?: ((value: string) => string) | undefined
}

type FieldDescription = Pick<FieldProps, 'name' | 'hint' | 'error'>

/** What is wrong with a field: what its page says, or why it was not kept. */
export const useError = ({ name, error }: Pick<FieldProps, 'name' | 'error'>): string | undefined => {
  const kept = useDraftErrors()[name]
  return error ?? kept
}

/** The attributes that tie a control to its hint and its error. */
export const useDescription = ({ name, hint, ...field }: FieldDescription) => {
  const error = useError({ name, ...field })
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

/** The hint and the error below a label, and what another page has kept in the field. */
export const HintAndError = ({ name, hint, say, ...field }: FieldDescription & ValueWording) => {
  const error = useError({ name, ...field })
  return (
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
      <OtherText name={name} say={say} />
    </>
  )
}

/** A label, hint and error around one control. */
export const Labelled = ({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) => (
  <div class={fieldClass(useError(field))}>
    <label for={field.name} class={labelClass(field.large)}>
      <LabelWords label={field.label} optional={field.optional} />
    </label>
    <HintAndError name={field.name} hint={field.hint} error={field.error} />
    {children}
  </div>
)

/** A legend, hint and error around several controls. */
export const Grouped = ({
  children,
  say,
  ...field
}: FieldProps & ValueWording & { readonly children: ComponentChildren }) => (
  <div class={fieldClass(useError(field))}>
    <fieldset class="group" aria-describedby={useDescription(field)['aria-describedby']}>
      <legend class={labelClass(field.large)}>
        <LabelWords label={field.label} optional={field.optional} />
      </legend>
      <HintAndError name={field.name} hint={field.hint} error={field.error} say={say} />
      {children}
    </fieldset>
  </div>
)
