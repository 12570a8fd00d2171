import { definitionOf } from '../../functions/platform/human-tasks/task-definition.ts'
import { createTask, type Task, taskIdOf } from '../../functions/platform/human-tasks/tasks.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { appraisalAttributes } from '../../functions/records/appraisals.ts'
import { objectionKey } from '../../functions/records/objections.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { type BoundLink, boundLink } from '../ground/bound-link.ts'
import { OPENED_AT, type OpenedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'

/** The steps of each kind whose pages have a form. */
export const STEPS: Readonly<Record<string, readonly string[]>> = {
  selfAssessment: ['result-r1', 'behaviour', 'check'],
  review: ['', 'return', 'check'],
  calibration: ['', 'rate.2026-q4.employee0001', 'sign'],
  acknowledgement: ['', 'object', 'check'],
  objectionDecision: ['decide', 'check', 'handOver'],
  coachingPlan: [''],
  coachingCheckIn: [''],
  coachingEvaluation: [''],
  coachingFeedback: [''],
  rewardApproval: [''],
}

const STATES = {
  selfAssessment: 'selfAssessment',
  review: 'review',
  calibration: 'calibration',
  acknowledgement: 'published',
  objectionDecision: 'objection',
} as const

const stateOf = (kind: string) => Object.entries(STATES).find(([name]) => name === kind)?.[1] ?? 'closed'

/** An open task of a kind as it stands in the tables, about one employee of the period; its records with it. */
const openOne = async (tables: Tables, opened: OpenedPeriod, kind: string, at: number): Promise<Task> => {
  const { period, unit, head, hr } = opened
  const appraisal = opened.appraisals[at]
  if (!appraisal) throw new Error('Ask for more employees.')
  const { appraisalId, employeeId } = appraisal
  const { assignee } = definitionOf(tasks, kind)
  // A calibration with somebody unrated cannot be signed off by an empty form.
  const rated =
    kind === 'calibration' ? {} : ({ work: 'meets', behaviour: 'meets', predicate: 'good' } as const)
  await putRecord(tables, keys.appraisal(appraisalId), {
    ...appraisalAttributes({ ...appraisal, ...rated, state: stateOf(kind) }),
  })
  const about = { appraisalId, periodId: period.periodId, unitId: unit.unitId, employeeId }
  const dates = { checkInAt: '2026-12-23', evaluationAt: '2027-01-22', startedAt: OPENED_AT.toISOString() }
  await putRecord(tables, keys.coaching(appraisalId), {
    ...about,
    ...dates,
    mentorId: head.personId,
    route: 'coaching',
  })
  await putRecord(tables, keys.reward(appraisalId), {
    ...about,
    state: 'nominated',
    nominatedAt: OPENED_AT.toISOString(),
  })
  await putRecord(tables, objectionKey(appraisalId), {
    appraisalId,
    objectedAt: OPENED_AT.toISOString(),
    objectedBy: employeeId,
    disputed: ['work'],
    workReason: 'Laporan imunisasi terlambat karena listrik puskesmas padam.',
  })
  const calibrationId = `${period.periodId}.${unit.unitId}`
  await putRecord(tables, keys.calibration(calibrationId), {
    calibrationId,
    periodId: period.periodId,
    unitId: unit.unitId,
    calibratorId: head.personId,
    achievement: 'good',
  })
  const subjectId = kind === 'calibration' ? calibrationId : appraisalId
  const assigneeId = { employee: employeeId, hr: hr.personId, supervisor: 'supervisor01' }[String(assignee)]
  const task: Task = {
    taskId: taskIdOf({ kind, subjectId, round: 1 }),
    kind,
    subjectId,
    periodId: period.periodId,
    unitId: unit.unitId,
    round: 1,
    assigneeId: assigneeId ?? head.personId,
    assigneeAs: assignee,
    state: 'open',
    version: 1,
    openedAt: OPENED_AT.toISOString(),
    dueAt: '2026-12-18T16:59:59.000Z',
    climbed: 0,
  }
  await putRecord(tables, keys.task(task.taskId), createTask(task).item('records').Put?.Item ?? {})
  return task
}

/** One open task of every kind, each with a link that its assignee has opened. */
export const everyTask = async (
  tables: Tables,
  opened: OpenedPeriod,
): Promise<readonly { readonly task: Task; readonly link: BoundLink }[]> => {
  const all: { task: Task; link: BoundLink }[] = []
  for (const [at, kind] of Object.keys(tasks).entries()) {
    const task = await openOne(tables, opened, kind, at)
    all.push({ task, link: await boundLink(tables, task) })
  }
  return all
}
