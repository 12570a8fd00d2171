import { Checkboxes } from '../platform/html/choices.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { DISPUTABLE, type Objection } from '../records/objections.ts'
import { type Checking, CheckPage } from './check-page.tsx'
import type { Rated } from './result-story.ts'
import { textsFor } from './texts.ts'
import { WritePage, type Writing } from './write-page.tsx'

interface ObjectPageProps extends Writing {
  readonly appraisal: Rated
}

/** Asks which ratings are wrong and why. */
export const ObjectPage = ({ appraisal, ...writing }: ObjectPageProps) => {
  const { visit, typed, errors } = writing
  const texts = textsFor(visit.language)
  const { ratings, terms } = vocabularyFor(visit.language)
  return (
    <WritePage
      writing={writing}
      step="object"
      title={texts.objectTitle}
      caption={texts.title}
      lead={texts.objectLead}
      back={texts.back}
      submit={texts.check}
    >
      <Checkboxes
        label={texts.disputed}
        name="disputed"
        values={typed.all('disputed')}
        error={errors.disputed}
        options={DISPUTABLE.map((rating) => ({
          value: rating,
          text: rating === 'work' ? terms.workRating : terms.behaviourRating,
          hint: texts.disputedNow(ratings[appraisal[rating]]),
        }))}
      />
      {(['workReason', 'behaviourReason'] as const).map((field) => (
        <Textarea
          key={field}
          label={texts[field]}
          name={field}
          hint={texts.reasonHint}
          value={typed.text(field)}
          error={errors[field]}
        />
      ))}
      <Textarea
        label={texts.evidence}
        name="evidence"
        hint={texts.evidenceHint}
        value={typed.text('evidence')}
        error={errors.evidence}
        rows={3}
        optional
      />
    </WritePage>
  )
}

interface CheckObjectionPageProps extends Checking {
  readonly said: Pick<Objection, 'disputed' | 'workReason' | 'behaviourReason' | 'evidence'>
}

/** Shows the objection once more before it is sent for good. */
export const CheckObjectionPage = ({ said, ...checking }: CheckObjectionPageProps) => {
  const { language, address } = checking.visit
  const texts = textsFor(language)
  const change = (field: string) => ({ href: `${address}?step=object#${field}` })
  return (
    <CheckPage
      checking={checking}
      title={texts.checkTitle}
      caption={texts.title}
      back={{ step: 'object', label: texts.backToObjection }}
      rows={[
        ...(['work', 'behaviour'] as const)
          .filter((rating) => said.disputed.includes(rating))
          .map((rating) => `${rating}Reason` as const)
          .map((field) => ({ key: texts[field], value: said[field], change: change(field) })),
        { key: texts.evidence, value: said.evidence ?? texts.noEvidence, change: change('evidence') },
      ]}
      lead={texts.checkLead}
      submit={texts.submitObjection}
    />
  )
}
