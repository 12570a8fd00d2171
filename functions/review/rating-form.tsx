import { RATINGS } from '../domain/rating.ts'
import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { Checkbox, Radios } from '../platform/html/choices.tsx'
import type { FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { textsFor } from './texts.ts'

interface RatingFormProps {
  readonly language: Language
  readonly address: string
  readonly typed: Typed
  readonly errors: FieldErrors
}

type FieldsProps = Omit<RatingFormProps, 'address'>

const choicesOf = (language: Language, meanings: Readonly<Record<(typeof RATINGS)[number], string>>) =>
  RATINGS.map((value) => ({
    value,
    text: vocabularyFor(language).ratings[value],
    hint: meanings[value],
  }))

const Reason = ({
  name,
  label,
  hint,
  typed,
  errors,
}: Pick<FieldsProps, 'typed' | 'errors'> & {
  readonly name: string
  readonly label: string
  readonly hint: string
}) => <Textarea label={label} name={name} hint={hint} error={errors[name]} value={typed.text(name)} />

const Ratings = ({ language, typed, errors }: FieldsProps) => {
  const texts = textsFor(language)
  return (
    <>
      <Radios
        label={texts.work}
        name="work"
        error={errors.work}
        value={typed.text('work')}
        options={choicesOf(language, texts.workMeanings)}
        large
      />
      <Reason
        name="workReason"
        label={texts.workReason}
        hint={texts.workReasonHint}
        typed={typed}
        errors={errors}
      />
      <Radios
        label={texts.behaviourQuestion}
        name="behaviour"
        error={errors.behaviour}
        value={typed.text('behaviour')}
        options={choicesOf(language, texts.behaviourMeanings)}
        large
      />
      <Reason
        name="behaviourReason"
        label={texts.behaviourReason}
        hint={texts.behaviourReasonHint}
        typed={typed}
        errors={errors}
      />
    </>
  )
}

/** Two ratings with their meanings and reasons, then what the employee may grow by. */
export const RatingForm = ({ language, address, typed, errors }: RatingFormProps) => {
  const texts = textsFor(language)
  return (
    <Form action={address} draft={`${address}/draft`}>
      <Ratings language={language} typed={typed} errors={errors} />
      <Checkbox
        label={texts.developmentAsked}
        name="developmentAsked"
        checked={typed.has('developmentAsked')}
      />
      <Textarea
        label={texts.development}
        name="development"
        hint={texts.developmentHint}
        error={errors.development}
        value={typed.text('development')}
        rows={2}
        optional
      />
      <Textarea
        label={texts.feedback}
        name="feedback"
        hint={texts.feedbackHint}
        error={errors.feedback}
        value={typed.text('feedback')}
        optional
      />
      <ButtonGroup>
        <Button>{texts.goCheck}</Button>
      </ButtonGroup>
    </Form>
  )
}
