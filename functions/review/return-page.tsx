import { showForm } from '../platform/forms/show-form.tsx'
import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { DateField, Textarea } from '../platform/html/inputs.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading } from '../platform/html/sections.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import { formatDate } from '../platform/i18n/format.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { ReviewCase } from './case.ts'
import { returnForm } from './forms.ts'
import { revisionDueOf } from './revision-due.ts'
import { textsFor } from './texts.ts'

interface ReturnPageProps {
  readonly visit: PeriodVisit
  readonly of: ReviewCase
  readonly typed: Typed
  readonly errors: FieldErrors
}

const ReturnForm = ({ visit: { language, address, now, period }, typed, errors }: ReturnPageProps) => {
  const texts = textsFor(language)
  const { earliest, proposed, latest } = revisionDueOf(now, period)
  const field = showForm(returnForm, { language, typed, errors }, { revisionDue: proposed })
  return (
    <Form action={`${address}?step=return`} draft={`${address}/draft?step=return`}>
      <Textarea {...field('returnReason')} rows={5} />
      <DateField
        {...field('revisionDue')}
        hint={texts.revisionDueHint(formatDate(earliest, language), formatDate(latest, language))}
        min={earliest}
        max={latest}
      />
      <ButtonGroup>
        <Button>{texts.giveBack}</Button>
      </ButtonGroup>
    </Form>
  )
}

/** Gives the self-assessment back: why, and by when it is wanted again. */
export const ReturnPage = (props: ReturnPageProps) => {
  const { visit, of, errors } = props
  const { language, person, address } = visit
  const texts = textsFor(language)
  return (
    <Page
      language={language}
      title={texts.returnTitle}
      user={person.name}
      back={{ href: address, label: texts.back }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={of.employee.name}>{texts.returnTitle}</PageHeading>
      {of.returnsLeft > 0 ? (
        <>
          <p class="lead">{texts.returnLead(of.employee.name)}</p>
          <ReturnForm {...props} />
        </>
      ) : (
        <Notice tone="attention">
          <p>{texts.noReturns}</p>
        </Notice>
      )}
    </Page>
  )
}
