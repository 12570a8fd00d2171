import type { SFNClient } from '@aws-sdk/client-sfn'
import { addWorkingDays, localDate } from '../domain/working-calendar.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Condition, patch, type Values, type Write } from '../platform/table/write.ts'
import { calendarOf, type Period, periodsIn } from '../records/periods.ts'
import { endStages } from './end-stages.ts'
import { readStage } from './stages.ts'

interface ChangePeriodDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
}

/** Who changes a period, and when. */
export interface HrActor {
  readonly personId: string
  readonly now: Date
}

export type DueDates = Pick<Period, 'selfAssessmentDue' | 'reviewDue' | 'calibrationDue'>

interface DateChange {
  readonly told: ToldEvent<'periodExtended' | 'closeEarlyAsked'>
  readonly set: Values
  /** What must hold beside that the period is open and was not closed early. */
  readonly when?: Condition
  readonly also?: readonly Write[]
}

/** A period's due dates alone, as History tells them. */
export const dueDatesOf = ({ selfAssessmentDue, reviewDue, calibrationDue }: DueDates): DueDates => ({
  selfAssessmentDue,
  reviewDue,
  calibrationDue,
})

/** Changes the due dates of an open period that was not closed early. */
export const changeDueDates = (
  period: Period,
  { told, set, when, also = [] }: DateChange,
  { personId, now }: HrActor,
  tables: Tables,
): Promise<CommitResult> =>
  commit(tables, {
    chain: chains.period(period.periodId),
    periodId: period.periodId,
    actor: { kind: 'person', id: personId, as: 'hr' },
    at: now,
    ...told,
    writes: [
      patch(
        keys.period(period.periodId),
        {
          set,
          when: {
            expression: ['#state = :open', 'attribute_not_exists(closeEarlyAskedAt)', when?.expression]
              .filter(Boolean)
              .join(' AND '),
            names: { '#state': 'state', ...when?.names },
            values: { ':open': 'open', ...when?.values },
          },
        },
        'period-not-open',
      ),
      ...also,
    ],
  })

const REVIEW_WORKING_DAYS = 5

/**
 * Ends the self-assessments of a period now: those not submitted are expired, and the reviews asked from now on are due
 * in five working days. Refused once the reviews have ended.
 */
export const closeEarly = async (
  period: Period,
  by: HrActor,
  deps: ChangePeriodDeps,
): Promise<CommitResult> => {
  const reviews = await readStage(deps.tables, period.periodId, 'review')
  if (reviews?.state === 'ended') return { ok: false, reason: 'reviews-ended' }
  const today = localDate(by.now, period.timeZone)
  const soon = addWorkingDays(today, REVIEW_WORKING_DAYS, calendarOf(period))
  const reviewDue = [period.reviewDue, soon].toSorted()[0] ?? soon
  const set = { closeEarlyAskedAt: by.now.toISOString(), selfAssessmentDue: today, reviewDue }
  const told = {
    action: 'closeEarlyAsked',
    before: dueDatesOf(period),
    after: dueDatesOf({ ...period, ...set }),
  } as const
  const asked = await changeDueDates(period, { told, set }, by, deps.tables)
  const fresh = await periodsIn(deps.tables).get(period.periodId)
  if (asked.ok && fresh) await endStages(fresh, deps)
  return asked
}
