import type { Achievement } from '../domain/achievement.ts'
import type { Change } from '../platform/history/append.ts'
import { digestOfContent } from '../platform/history/digest-of-content.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import { chains } from '../platform/table/keys.ts'
import { create, type Write } from '../platform/table/write.ts'
import { type Appraisal, changeAppraisal } from '../records/appraisals.ts'
import { type Adjustment, adjustmentKey } from '../records/calibrations.ts'
import type { PeriodVisit } from '../records/period-visit.ts'

type Ratings = Adjustment['after']
type Rated = { readonly [Name in keyof Ratings]-?: NonNullable<Ratings[Name]> }

interface RatingAdjustment {
  readonly visit: PeriodVisit
  readonly appraisal: Appraisal
  /** How many times calibration has changed this appraisal so far. */
  readonly earlier: number
  /** The ratings that the calibrator chose, or what the unit's achievement made of those of its head. */
  readonly by:
    | { readonly cause: 'calibrator'; readonly after: Rated }
    | {
        readonly cause: 'achievement'
        readonly achievement: Achievement
        readonly after: Ratings & Pick<Rated, 'work'>
      }
  readonly reason: string
  readonly writes?: readonly Write[]
}

const present = ({ work, behaviour, predicate }: Ratings) => ({
  work: work ?? null,
  behaviour: behaviour ?? null,
  predicate: predicate ?? null,
})

const toldOf = (by: RatingAdjustment['by'], adjustment: string): ToldEvent<'ratingChanged'>['after'] =>
  by.cause === 'calibrator'
    ? { ...by.after, cause: by.cause, adjustment }
    : {
        ...present(by.after),
        work: by.after.work,
        cause: by.cause,
        achievement: by.achievement,
        adjustment,
      }

/** The change of one employee's ratings in calibration, on their own chain, with its reason stored beside it. */
export const adjustRatings = ({
  visit,
  appraisal,
  earlier,
  by,
  reason,
  writes = [],
}: RatingAdjustment): Change => {
  const { appraisalId, periodId, work, behaviour, predicate } = appraisal
  const adjustment: Adjustment = {
    appraisalId,
    number: earlier + 1,
    at: visit.now.toISOString(),
    authorId: visit.person.personId,
    cause: by.cause,
    reason,
    before: {
      ...(work && { work }),
      ...(behaviour && { behaviour }),
      ...(predicate && { predicate }),
    },
    after: by.after,
  }
  return {
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'person', id: visit.person.personId, as: visit.task.assigneeAs },
    at: visit.now,
    action: 'ratingChanged',
    before: present(adjustment.before),
    after: toldOf(by, digestOfContent(adjustment)),
    writes: [
      changeAppraisal(appraisal, by.after),
      create(adjustmentKey(appraisalId, adjustment.number), adjustment, 'adjusted-meanwhile'),
      ...writes,
    ],
  }
}
