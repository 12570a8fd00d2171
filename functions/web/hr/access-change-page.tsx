import { HrPage } from '../../frames/hr-page.tsx'
import { ErrorSummary } from '../../platform/html/error-summary.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { SummaryList } from '../../platform/html/sections.tsx'
import { Comparison } from './access-change-comparison.tsx'
import { Deciding } from './access-change-decision.tsx'
import { particularsOf } from './access-change-particulars.tsx'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { AccessChangeView } from './access-change-view.ts'
import { WithoutSecond } from './access-change-warnings.tsx'
import { hrTextsFor } from './texts.ts'

/** What changes, who asked, and what the reader may do about it. */
export const AccessChangePage = (shown: AccessChangeView) => {
  const { request, change, stand, person, errors = {} } = shown
  const { language, query } = request
  const texts = accessChangeTextsFor(language)
  const title = texts.pageTitle(person?.name ?? hrTextsFor(language).noName)
  return (
    <HrPage
      request={request}
      title={title}
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: '/hr/access-changes', label: texts.title }}
    >
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {change.state === 'done' && query.done !== undefined && (
        <Notice tone="success" title={texts.doneTitle} />
      )}
      {change.state === 'refused' && query.done !== undefined && <Notice title={texts.refusedTitle} />}
      {change.state === 'withdrawn' && query.done !== undefined && <Notice title={texts.withdrawnTitle} />}
      {stand === 'void' && (
        <Notice tone="danger" title={texts.void}>
          {texts.refusals.void}
        </Notice>
      )}
      <WithoutSecond {...shown} />
      <Comparison {...shown} />
      <SummaryList rows={particularsOf(shown)} />
      <Deciding {...shown} />
    </HrPage>
  )
}
