import { HrPage } from '../../frames/hr-page.tsx'
import { AskForExport } from '../../platform/exports/ask-for-export.tsx'
import { ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { Figures, LiveRegion } from '../../platform/html/sections.tsx'
import { type Step, StepList } from '../../platform/html/sequences.tsx'
import { notFound, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatDate, formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import type { Page } from '../../platform/table/page.ts'
import { type Person, peopleIn } from '../../records/people.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { type LateTasks, readLateTasks } from '../../reports/late-tasks.ts'
import { type PeriodProgress, readPeriodProgress } from '../../reports/period-progress.ts'
import { ReportLinks } from '../../reports/report-pages.tsx'
import { resultsFile } from '../../reports/results-file.ts'
import { exportTextsFor } from './export-texts.ts'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { PeriodStateTag } from './period-list.tsx'
import { periodTextsFor } from './period-texts.ts'
import { ProgressOfAll, ProgressOfUnits } from './progress-picture.tsx'
import { progressTextsFor } from './progress-texts.ts'
import { hrTextsFor } from './texts.ts'
import { UnassignedUnits } from './unassigned-units.tsx'
import { unreachedTextsFor } from './unreached-texts.ts'

interface PeriodView {
  readonly request: PageRequest
  readonly period: Period
  readonly progress: PeriodProgress
  readonly late: LateTasks
  readonly lost: Page<Person>
}

interface Station extends Omit<Step, 'state'> {
  readonly left: number
}

/** Several stations may have something left at once: the first of them is the current one, the others say how much. */
const stateAt = (stations: readonly Station[], at: number): Step['state'] => {
  const current = stations.findIndex(({ left }) => left > 0)
  if (current === -1 || at < current) return 'done'
  if (at === current) return 'current'
  return stations[at]?.left === 0 || at === stations.length - 1 ? 'next' : undefined
}

/** How far the period has come: the first station with anything left is the current one. */
const stepsOf = ({ request: { language }, period, progress: { counts, total } }: PeriodView): Step[] => {
  const texts = periodTextsFor(language)
  const words = (left: number, date: string) =>
    left > 0
      ? texts.left(formatNumber(left, language), formatDate(date, language))
      : texts.until(formatDate(date, language))
  const assessing = counts.waiting + counts.selfAssessment
  const isOpen = period.state === 'open' ? 1 : 0
  const stations: Station[] = [
    {
      title: texts.selfAssessment,
      text: words(assessing, period.selfAssessmentDue),
      left: assessing + (total === 0 ? isOpen : 0),
    },
    { title: texts.review, text: words(counts.review, period.reviewDue), left: counts.review },
    {
      title: texts.calibration,
      text: words(counts.calibration, period.calibrationDue),
      left: counts.calibration,
    },
    {
      title: texts.results,
      text:
        counts.published > 0 ? texts.answering(formatNumber(counts.published, language)) : texts.resultsText,
      left: counts.published,
    },
    { title: texts.close, text: texts.closeText, left: isOpen },
  ]
  return stations.map((station, at) => ({
    title: station.title,
    text: station.text,
    state: stateAt(stations, at),
  }))
}

const countOf = ({ items, cursor }: Page<unknown>, language: PageRequest['language']): string =>
  cursor
    ? periodTextsFor(language).lateAtLeast(formatNumber(items.length, language))
    : formatNumber(items.length, language)

const Live = (shown: PeriodView) => {
  const { request, period, progress, late, lost } = shown
  const { language, now } = request
  const texts = periodTextsFor(language)
  const { enrolling, enrollingText } = progressTextsFor(language)
  const lateCount = formatNumber(late.tasks.length, language)
  return (
    <LiveRegion id="progress">
      <UnassignedUnits language={language} period={period} units={progress.units} />
      <Figures
        figures={[
          { label: texts.employees, value: formatNumber(progress.total, language) },
          { label: texts.finished, value: formatNumber(progress.counts.done, language) },
          { label: texts.withdrawn, value: formatNumber(progress.counts.withdrawn, language) },
          { label: texts.late, value: late.all ? lateCount : texts.lateAtLeast(lateCount) },
        ]}
      />
      {late.tasks.length > 0 && (
        <p>
          <a href={`/hr/periods/${period.periodId}/late`}>{texts.seeLate}</a>
        </p>
      )}
      {lost.items.length > 0 && (
        <p>
          <a href="/hr/unreached">{unreachedTextsFor(language).count(countOf(lost, language))}</a>
        </p>
      )}
      {progress.total === 0 ? (
        <Notice title={enrolling}>{enrollingText}</Notice>
      ) : (
        <>
          <ProgressOfAll id="final-results" progress={progress} />
          <ProgressOfUnits progress={progress} periodId={period.periodId} />
        </>
      )}
      <p class="soft small">
        {hrTextsFor(language).asOf(formatShortDateTime(now, language, period.timeZone))}
      </p>
      <StepList title={texts.journey} steps={stepsOf(shown)} />
    </LiveRegion>
  )
}

const Actions = ({ request: { language }, period }: Pick<PeriodView, 'request' | 'period'>) => {
  const texts = periodTextsFor(language)
  const exports = exportTextsFor(language)
  const address = `/hr/periods/${period.periodId}`
  const mayChange = period.state === 'open' && !period.closeEarlyAskedAt
  return (
    <>
      <h2>{texts.actions}</h2>
      <ButtonGroup>
        {mayChange && <ButtonLink href={`${address}/extend`}>{texts.extend}</ButtonLink>}
        {mayChange && (
          <ButtonLink href={`${address}/close-early`} kind="secondary">
            {texts.closeEarly}
          </ButtonLink>
        )}
        <ButtonLink href={`/hr/calibrations?period=${period.periodId}`} kind="secondary">
          {texts.boards}
        </ButtonLink>
      </ButtonGroup>
      <ReportLinks periodId={period.periodId} language={language} />
      <h2>{exports.heading}</h2>
      <p>{exports.lead}</p>
      <AskForExport
        action="/hr/exports"
        file={resultsFile}
        subject={{ periodId: period.periodId }}
        label={exports.ask}
      />
      <p>
        <a href="/hr/exports">{exports.see}</a>
      </p>
    </>
  )
}

const show = async (request: PageRequest, { tables }: HrPeriodsDeps): Promise<PageResponse> => {
  const { language, now, query } = request
  const period = await periodsIn(tables).get(request.params.periodId ?? '')
  if (!period) return notFound()
  const texts = periodTextsFor(language)
  const title = periodTitle(period, language)
  const progress = await readPeriodProgress(tables, period.periodId)
  const late = await readLateTasks(tables, period.periodId, now)
  const lost = await peopleIn(tables).withLostAddress()
  return ok(
    <HrPage request={request} title={title} wide back={{ href: '/hr/periods', label: texts.list }}>
      <h1>{title}</h1>
      <p>
        <PeriodStateTag request={request} period={period} />
      </p>
      {query.done === 'extended' && (
        <Notice tone="success" title={texts.extended}>
          {texts.extendedText}
        </Notice>
      )}
      {period.closeEarlyAskedAt && (
        <Notice title={texts.closingEarly}>
          {texts.closingEarlyText(formatShortDateTime(period.closeEarlyAskedAt, language, period.timeZone))}
        </Notice>
      )}
      <Live request={request} period={period} progress={progress} late={late} lost={lost} />
      <Actions request={request} period={period} />
    </HrPage>,
  )
}

export const periodRoutes: readonly Route<HrPeriodsDeps>[] = [
  { method: 'GET', path: '/hr/periods/{periodId}', may: { roles: ['hr'] }, handle: show },
]
