import type { ReassignmentReason } from '../domain/reassignment.ts'
import { isReachable } from '../platform/access/accounts.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { chainOfTask } from '../platform/human-tasks/task-chain.ts'
import {
  definitionOf,
  type TaskDefinition,
  type TaskDefinitions,
} from '../platform/human-tasks/task-definition.ts'
import { reassignTask, type Task } from '../platform/human-tasks/tasks.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { patch, type Write } from '../platform/table/write.ts'
import { type Appraisal, appraisalIdOf, appraisalsIn, changeAppraisal } from '../records/appraisals.ts'
import { servesInHr } from '../records/hr-today.ts'
import { isOfOwnMaking } from '../records/own-making.ts'
import type { Person } from '../records/people.ts'
import { goesByAppraisal, isNoun } from '../records/task-subjects.ts'

interface Reassignment {
  readonly task: Task
  readonly to: Person
  readonly reason: ReassignmentReason
  /** The person of HR who does it. */
  readonly personId: string
  readonly now: Date
  /** Whether HR has anybody else, who could do it instead. */
  readonly hasColleague: boolean
}

/** The part in which a kind of task asks; where HR stands in, it is another's. */
type Own = Pick<TaskDefinition, 'assignee'>

/** Whether a task is one that somebody else may answer: never the employee's own. */
export const mayBeReassigned = ({ state, assigneeAs }: Task): boolean =>
  state === 'open' && assigneeAs !== 'employee'

export type ReassignmentRefusal =
  | 'not-reassignable'
  | 'to-oneself'
  | 'of-own-making'
  | 'assigned-already'
  | 'not-active'
  | 'no-email'
  | 'about-themselves'
  | 'rated-already'
  | 'not-hr'

/** Why a person cannot take over a task from whoever reassigns it; `undefined` when they can. */
export const whyNotReassign = (
  { task, to, personId, now, hasColleague }: Omit<Reassignment, 'reason'>,
  { assignee: own }: Own,
  appraisal: Appraisal | undefined,
): ReassignmentRefusal | undefined => {
  if (!mayBeReassigned(task)) return 'not-reassignable'
  if (to.personId === personId) return 'to-oneself'
  // Where an agency has one officer, it is on record and told to those concerned.
  if (hasColleague && isOfOwnMaking(to, personId, now)) return 'of-own-making'
  if (to.personId === appraisal?.employeeId) return 'about-themselves'
  if (to.personId === task.assigneeId) return 'assigned-already'
  if (to.status !== 'active') return 'not-active'
  if (!isReachable(to)) return 'no-email'
  if (own === 'hr' && !servesInHr(to)) return 'not-hr'
  const decides = task.kind === 'objectionDecision'
  return decides && to.personId === appraisal?.supervisorId ? 'rated-already' : undefined
}

/** As what somebody takes a task over: whoever of HR does so acts as HR, and what they do is listed. */
const takesOverAs = ({ assigneeAs }: Task, { assignee: own }: Own, to: Person): string => {
  if (servesInHr(to)) return 'hr'
  return assigneeAs === 'hr' ? own : assigneeAs
}

/** The part that a task brings in its subject, as the attribute that names its holder; none from officer to officer. */
const attributeOf = ({ assigneeAs }: Task, { assignee: own }: Own, to: Person) => {
  const part = assigneeAs === 'hr' && !servesInHr(to) ? own : assigneeAs
  return part === 'employee' || part === 'hr' ? undefined : `${part}Id`
}

/** A new supervisor who was the second one leaves that part to the next above, or to HR. */
const appraisalWrite = (task: Task, own: Own, to: Person, appraisal: Appraisal): Write[] => {
  const part = attributeOf(task, own, to)
  if (!part) return []
  if (part !== 'supervisorId' || to.personId !== appraisal.secondSupervisorId)
    return [changeAppraisal(appraisal, { [part]: to.personId })]
  const above = to.supervisorId === appraisal.employeeId ? undefined : to.supervisorId
  return [
    changeAppraisal(
      appraisal,
      { supervisorId: to.personId, secondSupervisorId: above },
      above ? [] : ['secondSupervisorId'],
    ),
  ]
}

/** Whoever takes over a task also takes over its person's part in what it is about. */
const subjectWrite = (
  { noun, ...own }: Own & Pick<TaskDefinition, 'noun'>,
  task: Task,
  to: Person,
  appraisal: Appraisal | undefined,
): Write[] => {
  if (noun === 'appraisal') return appraisal ? appraisalWrite(task, own, to, appraisal) : []
  const part = attributeOf(task, own, to)
  if (!part || !isNoun(noun)) return []
  const key = keys[noun](task.subjectId)
  const when = { expression: 'attribute_exists(pk)' }
  return [patch(key, { set: { [part]: to.personId }, when }, 'no-subject')]
}

/** Whoever was asked before and whom it is about hear of it: nobody's judge changes unseen. */
const tellOthers = (
  noun: string,
  { taskId, version, assigneeId, periodId, unitId }: Task,
  appraisal: Appraisal | undefined,
  { personId, to, now }: Pick<Reassignment, 'personId' | 'to' | 'now'>,
): Write[] => {
  const aboutId = appraisal?.employeeId
  const told = [
    { personId: assigneeId, kind: 'taskHandedOn', ...(aboutId ? { aboutId } : { unitId }) },
    // What follows from a result is nobody's appraisal, and a proposed reward is nobody's news yet.
    { personId: noun === 'appraisal' ? aboutId : undefined, kind: 'judgeChanged', aboutId: to.personId },
  ] as const
  return told.flatMap((one) =>
    one.personId === undefined || one.personId === personId
      ? []
      : queueNotice({
          ...one,
          personId: one.personId,
          noticeId: `${taskId}.${one.kind}.${version + 1}`,
          periodId,
          notBefore: now,
        }),
  )
}

/** Whether whoever reassigns a calibration is appraised in that very unit. */
const isOfOwnUnit = async (
  { kind, periodId, unitId }: Task,
  personId: string,
  tables: Tables,
): Promise<boolean> => {
  if (kind !== 'calibration' || periodId === undefined) return false
  return (await appraisalsIn(tables).get(appraisalIdOf(periodId, personId)))?.unitId === unitId
}

interface ReassignDeps {
  readonly tables: Tables
  readonly tasks: TaskDefinitions
}

/**
 * Gives an open task to somebody else, for good: they also take over the part in the appraisal, and the links of the
 * one before die. Refused for the employee's own tasks, for anybody who would judge themselves, and for whoever
 * reassigns it: nobody makes themself a judge.
 */
export const reassign = async (
  { task, to, reason, personId, now, hasColleague }: Reassignment,
  { tables, tasks }: ReassignDeps,
): Promise<CommitResult> => {
  const definition = definitionOf(tasks, task.kind)
  const { noun } = definition
  const employeeAppraisal = goesByAppraisal(noun) ? await appraisalsIn(tables).get(task.subjectId) : undefined
  if (employeeAppraisal?.employeeId === personId || (await isOfOwnUnit(task, personId, tables)))
    return { ok: false, reason: 'own-appraisal' }
  const refusal = whyNotReassign({ task, to, personId, now, hasColleague }, definition, employeeAppraisal)
  if (refusal) return { ok: false, reason: refusal }
  const chain = chainOfTask(task.kind, task.subjectId)
  const as = takesOverAs(task, definition, to)
  return commit(tables, {
    chain,
    periodId: task.periodId,
    actor: { kind: 'person', id: personId, as: 'hr' },
    at: now,
    action: 'taskReassigned',
    before: { taskId: task.taskId, assigneeId: task.assigneeId },
    after: { taskId: task.taskId, assigneeId: to.personId, assigneeAs: as, reason },
    writes: [
      reassignTask(task, to.personId, as),
      ...subjectWrite(definition, task, to, employeeAppraisal),
      ...tellOthers(noun, task, employeeAppraisal, { personId, to, now }),
      queueNotice({
        noticeId: `${task.taskId}.reassigned.${task.version + 1}`,
        personId: to.personId,
        kind: 'taskOpened',
        periodId: task.periodId,
        taskId: task.taskId,
        taskKind: task.kind,
        aboutId: employeeAppraisal?.employeeId,
        notBefore: now,
      }),
    ],
  })
}
