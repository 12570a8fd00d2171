import type { WorkResult } from '../../functions/domain/plan.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { type Form, formOf } from '../../functions/platform/http/form.ts'
import { type StepPosted, showStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { selfAssessmentPages } from '../../functions/self-assessment/self-assessment-task.tsx'
import { askFor, clockAt, OPENED_AT, openedPeriod, unheardWorkflows, visitOf } from '../ground/period.ts'
import { postAs, typeElsewhere } from '../ground/post-step.ts'
import { withPeriod } from '../ground/with-period.ts'
import { typedAll } from './answers.ts'

interface PreparedTask {
  readonly task: Task
  readonly visit: PeriodVisit
  readonly results: readonly WorkResult[]
}

export const pageOf = (acted: StepPosted): string =>
  acted.kind === 'again' ? renderPage(acted.page) : acted.kind

const seenIn = (html: string) => html.match(/name="seen" value="([0-9a-f]{64})"/)?.[1] ?? ''

/** Employees and the pages of their self-assessments, in a period of twelve. */
export const withSelfAssessments = (tables: () => Tables) => {
  const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })
  const opened = withPeriod(() => openedPeriod(tables(), { employees: 12 }))
  let next = 0

  /** The self-assessment of an employee nobody else of this file has asked. */
  const prepare = async (): Promise<PreparedTask> => {
    const appraisal = opened().appraisals[next++]
    if (!appraisal) throw new Error('Ask for more employees.')
    const task = await askFor(tables(), {
      kind: 'selfAssessment',
      subjectId: appraisal.appraisalId,
      round: 1,
    })
    const visit = await visitOf(tables(), task, { period: opened().period })
    return { task, visit, results: await workResultsOf(tables(), appraisal) }
  }

  const act = (visit: PeriodVisit, step: string, form: Form) =>
    postAs(selfAssessmentPages, visit, step, form, deps())

  const show = async ({ visit }: PreparedTask, step: string) =>
    renderPage(await showStep(selfAssessmentPages, visit, step, deps()))

  const checkForm = async (prepared: PreparedTask, obstacles = '') =>
    formOf([
      ['seen', seenIn(await show(prepared, 'check'))],
      ['obstacles', obstacles],
    ])

  const fill = ({ task, visit, results }: PreparedTask) =>
    typeElsewhere(tables(), task, typedAll(results), visit.now)

  return { deps, opened, prepare, act, show, checkForm, fill }
}
