import { TICKED } from '../http/form-fields.ts'
import { type FieldProps, fieldClass, Grouped, HintAndError, useDescription, useError } from './field.tsx'

/** One of the choices of a field. */
export interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: string | undefined
}

interface BoxProps {
  readonly type: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly choice: Choice
  readonly checked: boolean
  readonly attributes?: ReturnType<typeof useDescription>
}

const Box = ({ type, id, name, choice, checked, attributes }: BoxProps) => (
  <div class="choice">
    <input type={type} id={id} name={name} value={choice.value} checked={checked} {...attributes} />
    <label for={id}>
      <span>{choice.text}</span>
      {choice.hint && <span class="choice-hint">{choice.hint}</span>}
    </label>
  </div>
)

const sayBy =
  (options: readonly Choice[]) =>
  (value: string): string =>
    options.find((option) => option.value === value)?.text ?? value

// The error summary links to the first choice, which therefore has the field's own name as id.
const idOf = (name: string, position: number) => (position === 0 ? name : `${name}-${position + 1}`)

interface RadiosProps extends FieldProps {
  readonly value?: string | undefined
  readonly options: readonly Choice[]
  /** Side by side where there is room. */
  readonly inline?: boolean | undefined
}

/** One of a few. */
export const Radios = (props: RadiosProps) => (
  <Grouped {...props} say={sayBy(props.options)}>
    <div class={props.inline ? 'choices choices-inline' : 'choices'}>
      {props.options.map((choice, position) => (
        <Box
          key={choice.value}
          type="radio"
          id={idOf(props.name, position)}
          name={props.name}
          choice={choice}
          checked={choice.value === props.value}
        />
      ))}
    </div>
  </Grouped>
)

interface CheckboxesProps extends FieldProps {
  readonly values?: readonly string[] | undefined
  readonly options: readonly Choice[]
}

/** Any of a few; `form.all(name)` has the ticked ones. */
export const Checkboxes = (props: CheckboxesProps) => (
  <Grouped {...props} say={sayBy(props.options)}>
    <div class="choices">
      {props.options.map((choice, position) => (
        <Box
          key={choice.value}
          type="checkbox"
          id={idOf(props.name, position)}
          name={props.name}
          choice={choice}
          checked={props.values?.includes(choice.value) ?? false}
        />
      ))}
    </div>
  </Grouped>
)

interface CheckboxProps extends FieldProps {
  readonly checked?: boolean | undefined
}

/** A single statement to tick, a `tickField` of its form: `form.has(name)` says whether it was. */
export const Checkbox = ({ label, name, hint, error, checked }: CheckboxProps) => (
  <div class={fieldClass(useError({ name, error }))}>
    <HintAndError name={name} hint={hint} error={error} say={() => label} />
    <Box
      type="checkbox"
      id={name}
      name={name}
      choice={{ value: TICKED, text: label }}
      checked={checked ?? false}
      attributes={useDescription({ name, hint, error })}
    />
  </div>
)
