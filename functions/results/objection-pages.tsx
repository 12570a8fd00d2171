import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { Checkboxes } from '../platform/html/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form, HiddenField } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading, SummaryList } from '../platform/html/sections.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import type { TaskVisit } from '../platform/human-tasks/task-page.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { DISPUTABLE, type Objection } from '../platform/records/objections.ts'
import type { Rated } from './result-story.ts'
import { textsFor } from './texts.ts'

interface ObjectPageProps {
  readonly visit: TaskVisit
  readonly appraisal: Rated
  readonly typed: Typed
  readonly errors: FieldErrors
}

/** Asks which ratings are wrong and why; what is typed is kept while it is typed. */
export const ObjectPage = ({ visit, appraisal, typed, errors }: ObjectPageProps) => {
  const { language, person, address } = visit
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  return (
    <Page
      language={language}
      title={texts.objectTitle}
      user={person.name}
      back={{ href: address, label: texts.back }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={texts.title}>{texts.objectTitle}</PageHeading>
      <p class="lead">{texts.objectLead}</p>
      <Form action={`${address}?step=object`} draft={`${address}/draft`}>
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
        <Button>{texts.check}</Button>
      </Form>
    </Page>
  )
}

interface CheckObjectionPageProps {
  readonly visit: TaskVisit
  readonly said: Pick<Objection, 'disputed' | 'workReason' | 'behaviourReason' | 'evidence'>
  /** A mark of what is shown: only what was seen can be sent. */
  readonly seen: string
  readonly isChanged: boolean
}

/** Shows the objection once more before it is sent for good. */
export const CheckObjectionPage = ({ visit, said, seen, isChanged }: CheckObjectionPageProps) => {
  const { language, person, address } = visit
  const texts = textsFor(language)
  const change = (field: string) => ({ href: `${address}?step=object#${field}` })
  return (
    <Page
      language={language}
      title={texts.checkTitle}
      user={person.name}
      back={{ href: `${address}?step=object`, label: texts.backToObjection }}
    >
      <PageHeading caption={texts.title}>{texts.checkTitle}</PageHeading>
      {isChanged && (
        <Notice tone="attention" title={texts.changedTitle}>
          <p>{texts.changedWhy}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          ...(['work', 'behaviour'] as const)
            .filter((rating) => said.disputed.includes(rating))
            .map((rating) => `${rating}Reason` as const)
            .map((field) => ({ key: texts[field], value: said[field], change: change(field) })),
          { key: texts.evidence, value: said.evidence ?? texts.noEvidence, change: change('evidence') },
        ]}
      />
      <p>{texts.checkLead}</p>
      <Form action={`${address}?step=check`}>
        <HiddenField name="seen" value={seen} />
        <ButtonGroup>
          <Button>{texts.submitObjection}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
