import type { Achievement } from '../domain/achievement.ts'
import type { JsonObject } from '../domain/history-entry.ts'
import type { Change } from '../platform/history/append.ts'
import { digestOfPart } from '../platform/history/digest-of-part.ts'
import { chains } from '../platform/table/keys.ts'
import { create, type Write } from '../platform/table/write.ts'
import { type Appraisal, changeAppraisal } from '../records/appraisals.ts'
import { type Adjustment, adjustmentKey } from '../records/calibrations.ts'
import type { PeriodVisit } from '../records/period-visit.ts'

type Ratings = Adjustment['after']

interface RatingAdjustment {
  readonly visit: PeriodVisit
  readonly appraisal: Appraisal
  /** How many times calibration has changed this appraisal so far. */
  readonly earlier: number
  readonly after: Ratings
  readonly reason: string
  /** The achievement that set the rating, when no one chose it. */
  readonly achievement?: Achievement
  readonly writes?: readonly Write[]
}

const present = ({ work, behaviour, predicate }: Ratings): JsonObject => ({
  work: work ?? null,
  behaviour: behaviour ?? null,
  predicate: predicate ?? null,
})

/** The change of one employee's ratings in calibration, on their own chain, with its reason stored beside it. */
export const adjustRatings = ({
  visit,
  appraisal,
  earlier,
  after,
  reason,
  achievement,
  writes = [],
}: RatingAdjustment): Change => {
  const { appraisalId, periodId, work, behaviour, predicate } = appraisal
  const adjustment: Adjustment = {
    appraisalId,
    number: earlier + 1,
    at: visit.now.toISOString(),
    authorId: visit.person.personId,
    cause: achievement ? 'achievement' : 'calibrator',
    reason,
    before: {
      ...(work && { work }),
      ...(behaviour && { behaviour }),
      ...(predicate && { predicate }),
    },
    after,
  }
  return {
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'person', id: visit.person.personId, as: visit.task.assigneeAs },
    at: visit.now,
    action: 'ratingChanged',
    before: present(adjustment.before),
    after: {
      ...present(after),
      cause: adjustment.cause,
      ...(achievement && { achievement }),
      adjustment: digestOfPart(adjustment),
    },
    writes: [
      changeAppraisal(appraisal, after),
      create(adjustmentKey(appraisalId, adjustment.number), adjustment, 'adjusted-meanwhile'),
      ...writes,
    ],
  }
}
