import type { WorkResult } from '../domain/plan.ts'
import { emptyForm, type Form } from '../platform/http/form.ts'
import { readDraft } from '../platform/human-tasks/drafts.ts'
import { type Task, taskIdOf, tasksIn } from '../platform/human-tasks/tasks.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import { peopleIn } from '../records/people.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Return, returnsIn } from '../records/returns.ts'
import { selfAssessmentsIn } from '../records/self-assessments.ts'
import { workResultsOf } from '../records/work-results.ts'
import { formOfSubmitted, readAll, readBehaviour, readResult } from './fields.ts'

/** A self-assessment as it stands while its employee writes it. */
export interface Assessment {
  readonly appraisal: Appraisal
  readonly results: readonly WorkResult[]
  readonly typed: Form
  readonly returned: Return | undefined
}

/** The appraisal that a task is about. */
export const appraisalOf = async (
  tables: Tables,
  { subjectId }: Pick<Task, 'subjectId'>,
): Promise<Appraisal> => {
  const appraisal = await appraisalsIn(tables).get(subjectId)
  if (!appraisal) throw new Error(`There is no appraisal ${subjectId}.`)
  return appraisal
}

// A self-assessment that was begun but never sent is not lost when the supervisor asks for it again.
const unsentDraft = async (tables: Tables, { kind, subjectId, round }: Task): Promise<Form> => {
  const task = await tasksIn(tables).get(taskIdOf({ kind, subjectId, round: round - 1 }))
  return task ? readDraft(tables, task) : emptyForm
}

/** What an employee sent or began in an earlier round, from which this one begins. */
export const typedBefore = async (tables: Tables, task: Task): Promise<Form> => {
  if (task.round === 1) return emptyForm
  const { appraisalId, assessedRound } = await appraisalOf(tables, task)
  const submitted =
    assessedRound === undefined
      ? undefined
      : await selfAssessmentsIn(tables).ofRound(appraisalId, assessedRound)
  return submitted ? formOfSubmitted(submitted) : unsentDraft(tables, task)
}

/** Everything a self-assessment's pages show, with what was typed so far. */
export const assessmentOf = async (tables: Tables, visit: PeriodVisit, typed: Form): Promise<Assessment> => {
  const { subjectId, round } = visit.task
  const [appraisal, returned] = await Promise.all([
    appraisalOf(tables, visit.task),
    round > 1 ? returnsIn(tables).ofRound(subjectId, round - 1) : undefined,
  ])
  return { appraisal, results: await workResultsOf(tables, appraisal), typed, returned }
}

/** The names of those who read a self-assessment, where they are known. */
export interface Readers {
  readonly supervisor: string | undefined
  readonly returner: string | undefined
}

export const readersOf = async (
  tables: Tables,
  { appraisal, returned }: Pick<Assessment, 'appraisal' | 'returned'>,
): Promise<Readers> => {
  const nameOf = async (personId: string | undefined) =>
    personId ? (await peopleIn(tables).get(personId))?.name : undefined
  const [supervisor, returner] = await Promise.all([
    nameOf(appraisal.supervisorId),
    nameOf(returned?.returnedBy),
  ])
  return { supervisor, returner }
}

/** A page with a form of its own. */
export type FormStep =
  | { readonly kind: 'behaviour' | 'check' }
  | { readonly kind: 'result'; readonly result: WorkResult; readonly position: number }

export type Step = FormStep | { readonly kind: 'start' }

const RESULT = 'result-'

export const stepNameOf = (result: WorkResult): string => `${RESULT}${result.id}`

/** The step an address names; one that does not exist is the start. */
export const stepOf = (name: string, { results }: Assessment): Step => {
  if (name === 'behaviour' || name === 'check') return { kind: name }
  const position = results.findIndex((result) => stepNameOf(result) === name)
  const result = results[position]
  return result ? { kind: 'result', result, position } : { kind: 'start' }
}

export const isDone = (result: WorkResult, { typed }: Assessment): boolean =>
  readResult(result, typed).faults.length === 0

export const isBehaviourDone = ({ typed }: Assessment): boolean => readBehaviour(typed).faults.length === 0

/** The first step that still lacks something; `check` when none does. */
export const nextStep = (assessment: Assessment): string => {
  const open = assessment.results.find((result) => !isDone(result, assessment))
  if (open) return stepNameOf(open)
  return isBehaviourDone(assessment) ? 'check' : 'behaviour'
}

/** What the check page shows, so that nothing else is sent by it. */
export const shownOnCheck = ({ results, typed }: Assessment) => {
  const { obstacles: _, ...shown } = readAll(results, typed).answer
  return shown
}
