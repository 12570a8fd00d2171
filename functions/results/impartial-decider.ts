import type { TaskVisit } from '../platform/human-tasks/task-page.ts'
import type { ResultStory } from './result-story.ts'

/** Who can decide instead, and as what: whoever takes over is asked in a part of their own. */
export interface Decider {
  readonly personId: string
  readonly as: 'secondSupervisor' | 'hr'
}

/** Why the person asked should not decide, and who can instead; `undefined` when they may. */
export type Partiality =
  | { readonly why: 'employee' | 'rater'; readonly instead: Decider | undefined }
  | undefined

/**
 * Whether the person asked is impartial: never the employee, and not whoever gave the ratings while somebody else
 * can be found, the second supervisor before those who serve in HR today. Source: our choice; the rule asks for another official.
 */
export const partialityOf = (
  { person }: Pick<TaskVisit, 'person'>,
  hr: readonly string[],
  { appraisal, review }: Pick<ResultStory, 'appraisal' | 'review'>,
): Partiality => {
  const { employeeId, supervisorId, secondSupervisorId } = appraisal
  const involved = new Set([employeeId, supervisorId, review?.reviewerId, person.personId])
  const deciders: readonly Decider[] = [
    ...(secondSupervisorId ? [{ personId: secondSupervisorId, as: 'secondSupervisor' as const }] : []),
    ...hr.map((personId) => ({ personId, as: 'hr' as const })),
  ]
  const instead = deciders.find(({ personId }) => !involved.has(personId))
  if (person.personId === employeeId) return { why: 'employee', instead }
  if (person.personId === review?.reviewerId && instead) return { why: 'rater', instead }
  return undefined
}
