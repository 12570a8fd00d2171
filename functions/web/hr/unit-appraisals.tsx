import { isEnd } from '../../domain/appraisal-state.ts'
import { localDate } from '../../domain/working-calendar.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { mayBeReassigned } from '../../periods/reassign-task.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState, Notice } from '../../platform/html/notice.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { AppraisalStateTag, PredicateTag, Tag } from '../../platform/html/tag.tsx'
import { notFound, ok, type PageResponse } from '../../platform/http/page-response.ts'
import { cursorOf, nextPage } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import type { Task } from '../../platform/human-tasks/tasks.ts'
import { formatShortDate } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { type Appraisal, appraisalsIn } from '../../records/appraisals.ts'
import type { Person } from '../../records/people.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { unitsIn } from '../../records/units.ts'
import { peopleById, tasksById } from '../../reports/records-by-id.ts'
import { appraisalTextsFor } from './appraisal-texts.ts'
import type { HrAppraisalsDeps } from './hr-deps.ts'
import { hrTextsFor } from './texts.ts'

const PAGE = 50

interface RowProps {
  readonly request: PageRequest
  readonly period: Period
  readonly people: ReadonlyMap<string, Person>
  readonly task: Task | undefined
}

const Actions = ({ appraisal, task, request }: RowProps & { readonly appraisal: Appraisal }) => {
  const texts = appraisalTextsFor(request.language)
  if (isEnd(appraisal.state)) return <span class="soft">{texts.nothingToDo}</span>
  const address = `/hr/appraisals/${appraisal.appraisalId}`
  return (
    <>
      {task && mayBeReassigned(task) && (
        <>
          <a href={`${address}/reassign`}>{texts.reassign}</a>
          <br />
        </>
      )}
      <a href={`${address}/withdraw`}>{texts.withdraw}</a>
    </>
  )
}

const cellsOf = (appraisal: Appraisal, row: RowProps) => {
  const { request, period, people, task } = row
  const { language } = request
  const texts = hrTextsFor(language)
  const due = task?.state === 'open' ? localDate(new Date(task.dueAt), period.timeZone) : undefined
  return [
    <a key={appraisal.appraisalId} href={`/hr/people/${appraisal.employeeId}`}>
      {people.get(appraisal.employeeId)?.name ?? texts.noName}
    </a>,
    <>
      <AppraisalStateTag state={appraisal.state} />{' '}
      {appraisal.objectionLapsed && <Tag tone="attention">{appraisalTextsFor(language).objectionLapsed}</Tag>}
    </>,
    due ? formatShortDate(due, language) : '–',
    people.get(appraisal.supervisorId ?? '')?.name ?? texts.nobody,
    appraisal.predicate ? <PredicateTag key={appraisal.appraisalId} predicate={appraisal.predicate} /> : '–',
    <Actions key={appraisal.appraisalId} appraisal={appraisal} {...row} />,
  ]
}

const show = async (request: PageRequest, { tables }: HrAppraisalsDeps): Promise<PageResponse> => {
  const { language, params, query, path } = request
  const period = await periodsIn(tables).get(params.periodId ?? '')
  const unit = await unitsIn(tables).get(params.unitId ?? '')
  if (!period || !unit) return notFound()
  const texts = appraisalTextsFor(language)
  const words = vocabularyFor(language)
  const { items, cursor } = await appraisalsIn(tables).ofUnit(period.periodId, unit.unitId, {
    limit: PAGE,
    cursor: cursorOf(request),
  })
  const people = await peopleById(
    tables,
    items.flatMap(({ employeeId, supervisorId }) => [employeeId, supervisorId]),
  )
  const tasks = await tasksById(
    tables,
    items.map(({ lastTaskId }) => lastTaskId),
  )
  const title = periodTitle(period, language)
  const done = query.done === 'withdrawn' || query.done === 'reassigned' ? texts.done[query.done] : undefined
  return ok(
    <HrPage
      request={request}
      title={unit.name}
      wide
      back={{ href: `/hr/periods/${period.periodId}`, label: hrTextsFor(language).backTo(title) }}
    >
      <h1>
        <span class="caption">{title}</span>
        {unit.name}
      </h1>
      {done && <Notice tone="success" title={done} />}
      {items.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <DataTable
          caption={texts.list}
          columns={[
            { header: words.people.employee },
            { header: words.terms.status },
            { header: words.terms.dueDate },
            { header: words.people.supervisor },
            { header: words.terms.predicate },
            { header: texts.actions },
          ]}
          rows={items.map((appraisal) =>
            cellsOf(appraisal, { request, period, people, task: tasks.get(appraisal.lastTaskId ?? '') }),
          )}
        />
      )}
      {cursor && <Pagination next={nextPage(path, cursor)} />}
    </HrPage>,
  )
}

export const unitAppraisalRoutes: readonly Route<HrAppraisalsDeps>[] = [
  { method: 'GET', path: '/hr/periods/{periodId}/units/{unitId}', may: { roles: ['hr'] }, handle: show },
]
