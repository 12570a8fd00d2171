import { HrPage } from '../../frames/hr-page.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { ProgressBar } from '../../platform/html/progress-bar.tsx'
import { notFound, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { completionOf, readPeriodProgress } from '../../reports/period-progress.ts'
import { type PeriodDistributions, readDistributions } from '../../reports/predicate-distribution.ts'
import { DistributionOfPeriod } from './distribution-picture.tsx'
import type { HrDeps } from './hr-deps.ts'
import { overviewTextsFor } from './overview-texts.ts'

const PERIODS_SHOWN = 8

interface Completion {
  readonly period: Period
  readonly done: number
  readonly expected: number
}

interface OverviewProps {
  readonly request: PageRequest
  readonly completions: readonly Completion[]
  readonly period: Period
  readonly distributions: PeriodDistributions
}

const OverviewPage = ({ request, completions, period, distributions }: OverviewProps) => {
  const { language } = request
  const texts = overviewTextsFor(language)
  const others = completions.filter((one) => one.period.periodId !== period.periodId)
  return (
    <HrPage request={request} title={texts.title} wide>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <h2>{texts.completion}</h2>
      {completions.map((one) => (
        <ProgressBar
          key={one.period.periodId}
          id={`completion-${one.period.periodId}`}
          label={periodTitle(one.period, language)}
          value={one.done}
          max={one.expected}
        />
      ))}
      <h2>{`${texts.distribution}, ${periodTitle(period, language)}`}</h2>
      <DistributionOfPeriod language={language} distributions={distributions} />
      {others.length > 0 && (
        <nav aria-label={texts.choose}>
          <h2>{texts.choose}</h2>
          <ul>
            {others.map((one) => (
              <li key={one.period.periodId}>
                <a href={`/hr/overview?period=${one.period.periodId}`}>{periodTitle(one.period, language)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </HrPage>
  )
}

const NothingPage = ({ request }: { readonly request: PageRequest }) => {
  const texts = overviewTextsFor(request.language)
  return (
    <HrPage request={request} title={texts.title}>
      <h1>{texts.title}</h1>
      <EmptyState title={texts.noPeriod} />
    </HrPage>
  )
}

const show = async (request: PageRequest, { tables }: HrDeps): Promise<PageResponse> => {
  const { items } = await periodsIn(tables).list({ limit: PERIODS_SHOWN })
  const requested = request.query.period
  const period = requested ? await periodsIn(tables).get(requested) : items[0]
  if (!period) return requested ? notFound() : ok(<NothingPage request={request} />)
  const completions = await Promise.all(
    items.map(async (one) => ({
      period: one,
      ...completionOf(await readPeriodProgress(tables, one.periodId)),
    })),
  )
  const distributions = await readDistributions(tables, period.periodId)
  return ok(
    <OverviewPage
      request={request}
      completions={completions}
      period={period}
      distributions={distributions}
    />,
  )
}

export const overviewRoutes: readonly Route<HrDeps>[] = [
  { method: 'GET', path: '/hr/overview', may: { roles: ['hr', 'leadership'] }, handle: show },
]
