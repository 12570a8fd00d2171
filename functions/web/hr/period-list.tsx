import { HrPage } from '../../frames/hr-page.tsx'
import { ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { ok, type PageResponse } from '../../platform/http/page-response.ts'
import { cursorOf, nextPage } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatShortDate } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { holidayTextsFor } from './holiday-texts.ts'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { periodTextsFor } from './period-texts.ts'
import { startTextsFor } from './start-texts.ts'
import { hrTextsFor } from './texts.ts'

const PAGE = 25

export const PeriodStateTag = ({ request, period }: { request: PageRequest; period: Period }) => (
  <Tag tone={period.state === 'open' ? 'info' : 'success'}>
    {hrTextsFor(request.language).periodStates[period.state]}
  </Tag>
)

const show = async (request: PageRequest, { tables }: HrPeriodsDeps): Promise<PageResponse> => {
  const { language } = request
  const texts = periodTextsFor(language)
  const { openFirst } = startTextsFor(language)
  const { items, cursor } = await periodsIn(tables).list({ limit: PAGE, cursor: cursorOf(request) })
  return ok(
    <HrPage request={request} title={texts.list} wide>
      <h1>{texts.list}</h1>
      {items.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{openFirst.text}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={texts.list}
          hideCaption
          columns={[
            { header: texts.period },
            { header: texts.state },
            { header: texts.selfAssessment },
            { header: texts.review },
            { header: texts.calibration },
          ]}
          rows={items.map((period) => [
            <a key={period.periodId} href={`/hr/periods/${period.periodId}`}>
              {periodTitle(period, language)}
            </a>,
            <PeriodStateTag key={period.periodId} request={request} period={period} />,
            formatShortDate(period.selfAssessmentDue, language),
            formatShortDate(period.reviewDue, language),
            formatShortDate(period.calibrationDue, language),
          ])}
        />
      )}
      {cursor && <Pagination next={nextPage('/hr/periods', cursor)} />}
      <ButtonGroup>
        <ButtonLink href="/hr/periods/new">{openFirst.go}</ButtonLink>
        <ButtonLink href="/hr/holidays" kind="secondary">
          {holidayTextsFor(language).title}
        </ButtonLink>
      </ButtonGroup>
    </HrPage>,
  )
}

export const periodListRoutes: readonly Route<HrPeriodsDeps>[] = [
  { method: 'GET', path: '/hr/periods', may: { roles: ['hr'] }, handle: show },
]
