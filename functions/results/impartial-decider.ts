import type { Tables } from '../platform/table/table.ts'
import { canServe } from '../records/can-serve.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { officersToStandIn } from '../records/standing-in.ts'
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

/** Who may decide objections about an employee: the second supervisor where they serve, before those of HR who may stand in. */
const decidersOf = async (
  tables: Tables,
  { period, now }: Pick<PeriodVisit, 'period' | 'now'>,
  { appraisal }: Pick<ResultStory, 'appraisal'>,
): Promise<Decider[]> => {
  const { secondSupervisorId } = appraisal
  const [isThere, hr] = await Promise.all([
    canServe(tables, secondSupervisorId),
    officersToStandIn(tables, period, appraisal, now),
  ])
  return [
    ...(isThere && secondSupervisorId
      ? [{ personId: secondSupervisorId, as: 'secondSupervisor' as const }]
      : []),
    ...hr.map((personId) => ({ personId, as: 'hr' as const })),
  ]
}

/** Whoever gave ratings: the reviewer, and each calibrator who changed them. */
const ratersOf = ({
  review,
  adjustments,
}: Pick<ResultStory, 'review' | 'adjustments'>): ReadonlySet<string> =>
  new Set([...(review ? [review.reviewerId] : []), ...adjustments.map(({ authorId }) => authorId)])

/**
 * Whether the person asked is impartial: never the employee, and not whoever gave or changed the ratings while somebody
 * else can be found. Source: our choice; the rule asks for another official.
 */
export const partialityOf = async (
  tables: Tables,
  visit: Pick<PeriodVisit, 'person' | 'period' | 'now'>,
  story: Pick<ResultStory, 'appraisal' | 'review' | 'adjustments'>,
): Promise<Partiality> => {
  const { personId } = visit.person
  const { employeeId, supervisorId } = story.appraisal
  const raters = ratersOf(story)
  const isRater = raters.has(personId)
  if (personId !== employeeId && !isRater) return undefined
  const involved = new Set([employeeId, supervisorId, ...raters, personId])
  const deciders = await decidersOf(tables, visit, story)
  const instead = deciders.find((decider) => !involved.has(decider.personId))
  if (personId === employeeId) return { why: 'employee', instead }
  return instead && { why: 'rater', instead }
}
