import { ButtonGroup, ButtonLink } from '../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading } from '../platform/html/sections.tsx'
import type { Form } from '../platform/http/form.ts'
import { formatNumber } from '../platform/i18n/format.ts'
import { periodTitle } from '../platform/i18n/period-title.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { AboutEmployee } from './about-employee.tsx'
import type { ReviewCase } from './case.ts'
import type { LastResult } from './last-result.ts'
import { RatingForm } from './rating-form.tsx'
import { SelfAssessed } from './self-assessed.tsx'
import { textsFor } from './texts.ts'

interface ReviewPageProps {
  readonly visit: PeriodVisit
  readonly of: ReviewCase
  readonly unitName: string
  readonly last: LastResult | undefined
  readonly typed: Form
  readonly errors: FieldErrors
}

const ReturnOffer = ({ visit: { language, address }, of: { returnsLeft } }: ReviewPageProps) => {
  const texts = textsFor(language)
  if (returnsLeft === 0) return <p class="soft">{texts.noReturns}</p>
  return (
    <>
      <h2>{texts.returnInstead}</h2>
      <p>{texts.returnWhy(formatNumber(returnsLeft, language))}</p>
      <ButtonGroup>
        <ButtonLink href={`${address}?step=return`} kind="secondary">
          {texts.returnLink}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

/** Everything a reviewer needs on one page: the employee, the targets with what was achieved, and the two ratings. */
export const ReviewPage = (props: ReviewPageProps) => {
  const { visit, of, unitName, last, typed, errors } = props
  const { language, person, period, address, others } = visit
  const texts = textsFor(language)
  const title = texts.title(of.employee.name)
  return (
    <Page
      language={language}
      title={title}
      user={person.name}
      back={{ ...(others ? { href: others } : {}), label: texts.others }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={periodTitle(period, language)}>{title}</PageHeading>
      <p class="lead">{texts.lead}</p>
      <AboutEmployee visit={visit} of={of} unitName={unitName} last={last} />
      <SelfAssessed language={language} of={of} />
      <h2>{texts.rating}</h2>
      {of.appraisal.headsUnit && (
        <Notice title={texts.headTitle}>
          <p>{texts.headWhy}</p>
        </Notice>
      )}
      <RatingForm language={language} address={address} typed={typed} errors={errors} />
      <ReturnOffer {...props} />
    </Page>
  )
}
