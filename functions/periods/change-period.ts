import type { SFNClient } from '@aws-sdk/client-sfn'
import { addWorkingDays, localDate } from '../domain/working-calendar.ts'
import type { Committed } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import type { EventName } from '../platform/history/events.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { patch, type Values } from '../platform/table/write.ts'
import { calendarOf, type Period, periodsIn } from '../records/periods.ts'
import { checkPeriod } from './check-periods.ts'
import { readStage } from './stages.ts'

interface ChangePeriodDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
}

interface By {
  readonly personId: string
  readonly now: Date
}

type DueDates = Pick<Period, 'selfAssessmentDue' | 'reviewDue' | 'calibrationDue'>

const dueDatesOf = ({ selfAssessmentDue, reviewDue, calibrationDue }: DueDates): DueDates => ({
  selfAssessmentDue,
  reviewDue,
  calibrationDue,
})

const change = (period: Period, deed: EventName, set: Values, { personId, now }: By, tables: Tables) =>
  commit(tables, {
    chain: chains.period(period.periodId),
    periodId: period.periodId,
    actor: { kind: 'person', id: personId, as: 'hr' },
    at: now,
    deed,
    before: { ...dueDatesOf(period) },
    after: { ...dueDatesOf({ ...period, ...set }) },
    writes: [
      patch(
        keys.period(period.periodId),
        {
          set,
          when: {
            expression: '#state = :open AND attribute_not_exists(closeEarlyAskedAt)',
            names: { '#state': 'state' },
            values: { ':open': 'open' },
          },
        },
        'period-not-open',
      ),
    ],
  })

/** Moves a period's due dates (`YYYY-MM-DD`); open tasks follow when they next climb their ladder. */
export const extendPeriod = (period: Period, dates: DueDates, by: By, tables: Tables): Promise<Committed> =>
  change(period, 'periodExtended', dueDatesOf(dates), by, tables)

const REVIEW_WORKING_DAYS = 5

/**
 * Ends the self-assessments of a period now: those not submitted are expired, and the reviews asked from now on are due
 * in five working days. Refused once the reviews have ended.
 */
export const closeEarly = async (period: Period, by: By, deps: ChangePeriodDeps): Promise<Committed> => {
  const reviews = await readStage(deps.tables, period.periodId, 'review')
  if (reviews?.state === 'ended') return { ok: false, reason: 'reviews-ended' }
  const today = localDate(by.now, period.timeZone)
  const soon = addWorkingDays(today, REVIEW_WORKING_DAYS, calendarOf(period))
  const reviewDue = [period.reviewDue, soon].toSorted()[0] ?? soon
  const set = { closeEarlyAskedAt: by.now.toISOString(), selfAssessmentDue: today, reviewDue }
  const asked = await change(period, 'closeEarlyAsked', set, by, deps.tables)
  const fresh = await periodsIn(deps.tables).get(period.periodId)
  if (asked.ok && fresh) await checkPeriod(fresh, deps)
  return asked
}
