import { isReachable } from '../platform/access/accounts.ts'
import type { Tables } from '../platform/table/table.ts'
import { hrToday } from '../records/hr-today.ts'
import { peopleIn } from '../records/people.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
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

const canBeAsked = async (tables: Tables, personId: string | undefined): Promise<boolean> => {
  const person = personId === undefined ? undefined : await peopleIn(tables).get(personId)
  return person?.status === 'active' && isReachable(person)
}

/** Who may decide objections about an employee: the second supervisor where they serve, before those of HR today. */
const decidersOf = async (
  tables: Tables,
  { period }: Pick<PeriodVisit, 'period'>,
  { appraisal: { secondSupervisorId } }: Pick<ResultStory, 'appraisal'>,
): Promise<Decider[]> => {
  const [isThere, hr] = await Promise.all([canBeAsked(tables, secondSupervisorId), hrToday(tables, period)])
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
  visit: Pick<PeriodVisit, 'person' | 'period'>,
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
