import { rowOf, showForm } from '../platform/forms/show-form.tsx'
import { Checkboxes } from '../platform/html/choices.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { SummaryList } from '../platform/html/sections.tsx'
import { CheckPage } from '../platform/human-tasks/check-page.tsx'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { DISPUTABLE, type Objection } from '../records/objections.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { objectionForm } from './objection-form.ts'
import type { RatedAppraisal } from './result-story.ts'
import { textsFor } from './texts.ts'
import { WritePage, type WriteView } from './write-page.tsx'

interface ObjectPageProps extends WriteView {
  readonly appraisal: RatedAppraisal
}

/** Asks which ratings are wrong and why. */
export const ObjectPage = ({ appraisal, ...writing }: ObjectPageProps) => {
  const { visit, typed, errors } = writing
  const field = showForm(objectionForm, { language: visit.language, typed, errors })
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
        {...field('disputed')}
        options={DISPUTABLE.map((rating) => ({
          value: rating,
          text: rating === 'work' ? terms.workRating : terms.behaviourRating,
          hint: texts.disputedNow(ratings[appraisal[rating]]),
        }))}
      />
      <Textarea {...field('workReason')} />
      <Textarea {...field('behaviourReason')} />
      <Textarea {...field('evidence')} rows={3} />
    </WritePage>
  )
}

interface CheckObjectionPageProps {
  readonly visit: PeriodVisit
  readonly said: Pick<Objection, 'disputed' | 'workReason' | 'behaviourReason' | 'evidence'>
  readonly isChanged: boolean
}

/** Shows the objection once more before it is sent for good. */
export const CheckObjectionPage = ({ visit, said, isChanged }: CheckObjectionPageProps) => {
  const { language, address } = visit
  const texts = textsFor(language)
  const form = `${address}?step=object`
  const row = rowOf(objectionForm, language, form)
  return (
    <CheckPage
      visit={visit}
      title={texts.checkTitle}
      caption={texts.title}
      back={{ href: form, label: texts.backToObjection }}
      content={said}
      changed={isChanged && { title: texts.changedTitle, why: texts.changedWhy }}
      answers={
        <>
          <SummaryList
            rows={[
              ...(['work', 'behaviour'] as const)
                .filter((rating) => said.disputed.includes(rating))
                .map((rating) => `${rating}Reason` as const)
                .map((name) => row(name, said[name])),
              row('evidence', said.evidence ?? texts.noEvidence),
            ]}
          />
          <p>{texts.checkLead}</p>
        </>
      }
      submit={texts.submitObjection}
    />
  )
}
