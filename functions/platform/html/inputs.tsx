import { type FieldProps, Labelled, useDescription } from './field.tsx'

interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined
  /** Which keys a phone brings up. */
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
  /** What follows the value, such as its unit of measure. */
  readonly suffix?: string | undefined
  readonly autoComplete?: string | undefined
  /** Where a browser stops taking characters. Several lines have no such end: the rest of a pasted text would be lost unseen. */
  readonly maxLength?: number | undefined
}

/** One line of text or a number. */
export const TextField = (props: TextFieldProps) => {
  const { name, value, inputMode, width = 'full', suffix, autoComplete, maxLength } = props
  const input = (
    <input
      class={width === 'full' ? 'input' : `input input-${width}`}
      id={name}
      name={name}
      type="text"
      value={value ?? ''}
      inputMode={inputMode}
      autoComplete={autoComplete}
      maxLength={maxLength}
      {...useDescription(props)}
    />
  )
  return (
    <Labelled {...props}>
      {suffix ? (
        <div class="affixed">
          {input}
          <span class="affix">{suffix}</span>
        </div>
      ) : (
        input
      )}
    </Labelled>
  )
}

interface TextareaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
}

/** Several lines of text. */
export const Textarea = (props: TextareaProps) => (
  <Labelled {...props}>
    <textarea
      class="input"
      id={props.name}
      name={props.name}
      rows={props.rows ?? 4}
      value={props.value ?? ''}
      {...useDescription(props)}
    />
  </Labelled>
)

interface SelectProps extends FieldProps {
  readonly value?: string | undefined
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** What an empty choice says; without it the first option is chosen. */
  readonly placeholder?: string | undefined
}

/** One of many; for up to seven choices prefer `Radios`. */
export const Select = (props: SelectProps) => (
  <Labelled {...props}>
    <select class="input input-medium" id={props.name} name={props.name} {...useDescription(props)}>
      {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
      {props.options.map(({ value, text }) => (
        <option key={value} value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </select>
  </Labelled>
)

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, as it is sent. */
  readonly value?: string | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** A calendar date. */
export const DateField = (props: DateFieldProps) => (
  <Labelled {...props}>
    <input
      class="input input-medium"
      type="date"
      id={props.name}
      name={props.name}
      value={props.value ?? ''}
      min={props.min}
      max={props.max}
      {...useDescription(props)}
    />
  </Labelled>
)
