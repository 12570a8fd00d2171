import { globSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { AppraisalState } from '../../functions/domain/appraisal-state.ts'
import { definitionOf } from '../../functions/platform/human-tasks/task-definition.ts'
import { createTask, type Task, taskIdOf } from '../../functions/platform/human-tasks/tasks.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { appraisalAttributes } from '../../functions/records/appraisals.ts'
import { objectionKey } from '../../functions/records/objections.ts'
import { isNoun } from '../../functions/records/task-subjects.ts'
import { type TaskKind, tasks } from '../../functions/roots/tasks.ts'
import { type BoundLink, boundLink } from '../ground/bound-link.ts'
import { OPENED_AT, type OpenedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Every kind of task there is. */
export const KINDS = Object.keys(tasks) as TaskKind[]

const FormSteps = z.object({ formSteps: z.record(z.string(), z.array(z.string()).min(1)) })

/** What the tests of each capability say of its own kinds; a kind of which none says anything ends the reading with its name. */
const readSteps = async (): Promise<Readonly<Record<TaskKind, readonly string[]>>> => {
  const files = globSync('test/*/form-steps.ts', { cwd: ROOT })
  const found = await Promise.all(files.map(async (file) => FormSteps.parse(await import(join(ROOT, file)))))
  return z
    .record(z.enum(KINDS), z.array(z.string()))
    .parse(Object.assign({}, ...found.map(({ formSteps }) => formSteps)))
}

const STATES: Partial<Record<TaskKind, AppraisalState>> = {
  selfAssessment: 'selfAssessment',
  review: 'review',
  calibration: 'calibration',
  acknowledgement: 'published',
  objectionDecision: 'objection',
}

/** An open task of a kind as it stands in the tables, about one employee of the period; its records with it. */
const openOne = async (tables: Tables, opened: OpenedPeriod, kind: TaskKind, at: number): Promise<Task> => {
  const { period, unit, head } = opened
  const appraisal = opened.appraisals[at]
  if (!appraisal) throw new Error('Ask for more employees.')
  const { appraisalId, employeeId } = appraisal
  const { assignee, noun, subject: readSubject } = definitionOf(tasks, kind)
  // A calibration with somebody unrated cannot be signed off by an empty form.
  const rated =
    kind === 'calibration' ? {} : ({ work: 'meets', behaviour: 'meets', predicate: 'good' } as const)
  await putRecord(tables, keys.appraisal(appraisalId), {
    ...appraisalAttributes({ ...appraisal, ...rated, state: STATES[kind] ?? 'closed' }),
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
  const ids = {
    appraisal: appraisalId,
    coaching: appraisalId,
    reward: appraisalId,
    calibration: calibrationId,
  }
  const subjectId = isNoun(noun) ? ids[noun] : `${noun}_${unit.unitId}`
  const subject = await readSubject(tables, subjectId)
  const assigneeId = (await subject?.assignee(assignee, 1, OPENED_AT))?.personId
  if (!subject || !assigneeId)
    throw new Error(`There is nobody to ask about ${subjectId}: put a ${noun} here.`)
  const task: Task = {
    taskId: taskIdOf({ kind, subjectId, round: 1 }),
    kind,
    subjectId,
    periodId: subject.periodId,
    unitId: subject.unitId,
    round: 1,
    assigneeId,
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

interface AskedTask {
  readonly task: Task
  /** The link that its assignee has opened. */
  readonly link: BoundLink
  /** Those of its steps whose pages have a form. */
  readonly steps: readonly string[]
}

/** One open task of every kind. */
export const everyTask = async (tables: Tables, opened: OpenedPeriod): Promise<readonly AskedTask[]> => {
  const all: AskedTask[] = []
  const steps = await readSteps()
  for (const [at, kind] of KINDS.entries()) {
    const task = await openOne(tables, opened, kind, at)
    all.push({ task, link: await boundLink(tables, task), steps: steps[kind] })
  }
  return all
}
