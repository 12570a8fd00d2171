import * as z from 'zod'
import { TASK_RULES, type TaskKind } from '../../domain/task-kind.ts'
import { getRecord } from '../table/get.ts'
import { chains, type Key, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { readTaskId } from './read-task-id.ts'
import type { Assignee } from './tasks.ts'

/** What every thing that people are asked about has in common: where it belongs, and who plays which part in it. */
const subjectSchema = z.object({
  periodId: z.string(),
  unitId: z.string(),
  employeeId: z.string().optional(),
  supervisorId: z.string().optional(),
  secondSupervisorId: z.string().optional(),
  calibratorId: z.string().optional(),
  mentorId: z.string().optional(),
})
export type Subject = z.output<typeof subjectSchema>

export const readSubject = (
  tables: Tables,
  kind: TaskKind,
  subjectId: string,
): Promise<Subject | undefined> => getRecord(tables, keys[TASK_RULES[kind].subject](subjectId), subjectSchema)

/** The chain that tells a task's story: coaching and reward belong to their appraisal's. */
export const chainOfTask = (kind: TaskKind, subjectId: string): string =>
  TASK_RULES[kind].subject === 'calibration' ? chains.calibration(subjectId) : chains.appraisal(subjectId)

/** What every step about a task reads: the task, its subject, its period, and where its story stands. */
export const recordsOfTask = (taskId: string): Key[] => {
  const parts = readTaskId(taskId)
  if (!parts) throw new Error(`${taskId} is no task.`)
  const { kind, subjectId, periodId } = parts
  const { subject } = TASK_RULES[kind]
  return [
    keys.task(taskId),
    keys[subject](subjectId),
    ...(subject === 'calibration' ? [] : [keys.appraisal(subjectId)]),
    keys.period(periodId),
    keys.chainHead(chainOfTask(kind, subjectId)),
  ]
}

const STAND_INS: Record<Assignee, readonly Assignee[]> = {
  employee: ['employee'],
  supervisor: ['supervisor', 'secondSupervisor', 'hr'],
  secondSupervisor: ['secondSupervisor', 'hr'],
  calibrator: ['calibrator', 'hr'],
  mentor: ['mentor', 'hr'],
  hr: ['hr'],
}

const peopleAs = (
  assignee: Assignee,
  subject: Subject,
  hr: readonly string[],
): readonly (string | undefined)[] => (assignee === 'hr' ? hr : [subject[`${assignee}Id`]])

const mayBeAsked = (assignee: Assignee, { employeeId }: Subject, person: string | undefined) =>
  person !== undefined && (assignee === 'employee' || person !== employeeId)

/**
 * Who is asked: the person in that part, or the next who stands in; nobody but the employee is ever asked about
 * themselves. `hr` are those who serve in HR today, asked in turns: another of them with each `round`. `undefined` when
 * nobody is left.
 */
export const assigneeOf = (
  assignee: Assignee,
  subject: Subject,
  hr: readonly string[],
  round = 1,
): string | undefined => {
  const able = STAND_INS[assignee]
    .flatMap((standIn) => peopleAs(standIn, subject, hr))
    .filter((person) => mayBeAsked(assignee, subject, person))
  return able[assignee === 'hr' ? (round - 1) % able.length : 0]
}
