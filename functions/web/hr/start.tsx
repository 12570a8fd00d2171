import { ComparisonNotice } from '../../audit/comparison-notice.tsx'
import { readLastComparison } from '../../audit/last-comparison.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { readQueue } from '../../people/import-queue.ts'
import type { Import } from '../../people/imports.ts'
import { readWaitingChanges } from '../../people/waiting-changes.ts'
import { ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { EmptyState, Notice } from '../../platform/html/notice.tsx'
import { Card, LiveRegion } from '../../platform/html/sections.tsx'
import { ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatDate, formatNumber } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { everyItem } from '../../platform/table/page.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { unitsIn } from '../../records/units.ts'
import { type PeriodProgress, readPeriodProgress } from '../../reports/period-progress.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { HrDeps } from './hr-deps.ts'
import { ImportProgress, RENEWED_AFTER } from './import-progress.tsx'
import { importTextsFor } from './import-texts.ts'
import { ProgressOfAll } from './progress-picture.tsx'
import { progressTextsFor } from './progress-texts.ts'
import { startTextsFor } from './start-texts.ts'

interface RunningPeriod {
  readonly period: Period
  readonly progress: PeriodProgress
}

const runningPeriods = async (tables: Tables): Promise<RunningPeriod[]> => {
  const running: RunningPeriod[] = []
  for await (const period of everyItem((cursor) => periodsIn(tables).list({ cursor })))
    if (period.state === 'open')
      running.push({ period, progress: await readPeriodProgress(tables, period.periodId) })
  return running
}

interface StartView {
  readonly request: PageRequest
}

const Running = ({ request: { language }, period, progress }: StartView & RunningPeriod) => {
  const texts = startTextsFor(language)
  const waiting = progressTextsFor(language)
  const title = periodTitle(period, language)
  const href = `/hr/periods/${period.periodId}`
  return (
    <Card>
      <h2>
        <a href={href}>{title}</a>
      </h2>
      <p class="soft">
        {texts.dueDates(
          formatDate(period.selfAssessmentDue, language),
          formatDate(period.reviewDue, language),
        )}
      </p>
      {progress.total === 0 ? (
        <Notice title={waiting.enrolling}>{waiting.enrollingText}</Notice>
      ) : (
        <ProgressOfAll id={`progress-${period.periodId}`} progress={progress} />
      )}
      <ButtonLink href={href} kind="secondary">
        {texts.follow(title)}
      </ButtonLink>
    </Card>
  )
}

const AccessChanges = ({ request: { language }, waiting }: StartView & { readonly waiting: number }) => {
  const texts = accessChangeTextsFor(language)
  return (
    <Notice tone="attention" title={texts.waitingCount(formatNumber(waiting, language))}>
      <a href="/hr/access-changes">{texts.see}</a>
    </Notice>
  )
}

const Importing = ({ request: { language }, found }: StartView & { readonly found: Import }) => {
  const texts = importTextsFor(language)
  return (
    <Notice title={texts.underWay}>
      <ImportProgress found={found} language={language} />
      <a href={`/hr/imports/${found.importId}`}>{texts.follow}</a>
    </Notice>
  )
}

const Nothing = ({ request: { language }, hasUnits }: StartView & { readonly hasUnits: boolean }) => {
  const texts = startTextsFor(language)
  const next = hasUnits ? texts.openFirst : texts.importFirst
  return (
    <EmptyState title={next.title}>
      <p>{next.text}</p>
      <ButtonGroup>
        <ButtonLink href={hasUnits ? '/hr/periods/new' : '/hr/import'}>{next.go}</ButtonLink>
      </ButtonGroup>
    </EmptyState>
  )
}

const show = async (request: PageRequest, { tables, timeZone }: HrDeps): Promise<PageResponse> => {
  const { language, session } = request
  const texts = startTextsFor(language)
  const [running, comparison] = await Promise.all([runningPeriods(tables), readLastComparison(tables)])
  const { items } = await unitsIn(tables).list({ limit: 1 })
  const [importing] = await readQueue(tables)
  const hasUnits = items.length > 0
  const waiting = (await readWaitingChanges(tables, request.now)).size
  return ok(
    <HrPage request={request} title={texts.title} wide reloadsAfter={importing ? RENEWED_AFTER : undefined}>
      <h1>{texts.hello(session?.name ?? '')}</h1>
      <ComparisonNotice comparison={comparison} language={language} timeZone={timeZone} reader="hr" />
      {waiting > 0 && <AccessChanges request={request} waiting={waiting} />}
      <LiveRegion id="running" {...(importing ? { everySeconds: RENEWED_AFTER } : {})}>
        {importing && <Importing request={request} found={importing} />}
        {running.length === 0 && (hasUnits || !importing) && (
          <Nothing request={request} hasUnits={hasUnits} />
        )}
        {running.map((one) => (
          <Running key={one.period.periodId} request={request} {...one} />
        ))}
      </LiveRegion>
      {running.length > 0 && (
        <>
          <h2>{texts.also}</h2>
          <ul>
            <li>
              <a href="/hr/periods/new">{texts.openAnother}</a>
            </li>
            <li>
              <a href="/hr/people">{texts.find}</a>
            </li>
            <li>
              <a href="/hr/import">{texts.renew}</a>
            </li>
          </ul>
        </>
      )}
    </HrPage>,
  )
}

export const startRoutes: readonly Route<HrDeps>[] = [
  { method: 'GET', path: '/hr', may: { roles: ['hr'] }, handle: show },
]
