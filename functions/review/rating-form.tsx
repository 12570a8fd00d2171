import { RATINGS } from '../domain/rating.ts'
import { type Shown, showForm } from '../platform/forms/show-form.tsx'
import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { Checkbox, Radios } from '../platform/html/choices.tsx'
import { Form } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import type { Language } from '../platform/i18n/languages.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { reviewForm } from './forms.ts'
import { textsFor } from './texts.ts'

const choicesOf = (language: Language, meanings: Readonly<Record<(typeof RATINGS)[number], string>>) =>
  RATINGS.map((value) => ({
    value,
    text: vocabularyFor(language).ratings[value],
    hint: meanings[value],
  }))

/** Two ratings with their meanings and reasons, then what the employee may grow by. */
export const RatingForm = ({ address, ...shown }: Shown & { readonly address: string }) => {
  const { language } = shown
  const texts = textsFor(language)
  const field = showForm(reviewForm, shown)
  return (
    <Form action={address} draft={`${address}/draft`}>
      <Radios {...field('work')} options={choicesOf(language, texts.workMeanings)} large />
      <Textarea {...field('workReason')} />
      <Radios {...field('behaviour')} options={choicesOf(language, texts.behaviourMeanings)} large />
      <Textarea {...field('behaviourReason')} />
      <Checkbox {...field('developmentAsked')} />
      <Textarea {...field('development')} rows={2} />
      <Textarea {...field('feedback')} />
      <ButtonGroup>
        <Button>{texts.goCheck}</Button>
      </ButtonGroup>
    </Form>
  )
}
