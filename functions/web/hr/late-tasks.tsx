import { HrPage } from '../../frames/hr-page.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { notFound, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import type { Task } from '../../platform/human-tasks/tasks.ts'
import { catalogue } from '../../platform/i18n/catalogue.ts'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { periodsIn } from '../../records/periods.ts'
import { readLateTasks } from '../../reports/late-tasks.ts'
import { peopleById } from '../../reports/records-by-id.ts'
import { unitNames } from '../../reports/unit-names.ts'
import { taskTitle } from '../../roots/task-title.ts'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { hrTextsFor } from './texts.ts'

const textsFor = catalogue('web/hr/late-tasks')

const show = async (request: PageRequest, { tables }: HrPeriodsDeps): Promise<PageResponse> => {
  const { language, now } = request
  const period = await periodsIn(tables).get(request.params.periodId ?? '')
  if (!period) return notFound()
  const texts = textsFor(language)
  const words = vocabularyFor(language)
  const { tasks, all } = await readLateTasks(tables, period.periodId, now)
  const people = await peopleById(
    tables,
    tasks.map(({ assigneeId }) => assigneeId),
  )
  const units = await unitNames(tables)
  const title = periodTitle(period, language)
  const address = `/hr/periods/${period.periodId}`
  const rowOf = ({ taskId, assigneeId, kind, dueAt, unitId }: Task) => [
    people.get(assigneeId)?.name ?? hrTextsFor(language).noName,
    taskTitle(kind, language),
    formatShortDateTime(dueAt, language, period.timeZone),
    <a key={taskId} href={`${address}/units/${unitId}`}>
      {units.get(unitId) ?? unitId}
    </a>,
  ]
  return ok(
    <HrPage
      request={request}
      title={texts.title}
      wide
      back={{ href: address, label: hrTextsFor(language).backTo(title) }}
    >
      <h1>
        <span class="caption">{title}</span>
        {texts.title}
      </h1>
      {tasks.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <>
          <p class="lead">{texts.lead(formatNumber(tasks.length, language))}</p>
          {!all && <p>{texts.part}</p>}
          <DataTable
            caption={texts.title}
            hideCaption
            columns={[
              { header: texts.person },
              { header: texts.task },
              { header: texts.due },
              { header: words.terms.unit },
            ]}
            rows={tasks.map(rowOf)}
          />
        </>
      )}
    </HrPage>,
  )
}

export const lateTaskRoutes: readonly Route<HrPeriodsDeps>[] = [
  { method: 'GET', path: '/hr/periods/{periodId}/late', may: { roles: ['hr'] }, handle: show },
]
