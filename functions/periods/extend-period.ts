import { MOST_EXTENSIONS, mayExtendAgain } from '../domain/extension.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Condition, Write } from '../platform/table/write.ts'
import { hrToday } from '../records/hr-today.ts'
import type { Period } from '../records/periods.ts'
import { changeDueDates, type DueDates, dueDatesOf, type HrActor } from './change-period.ts'
import { type DueDate, ownDeadlinesMoved } from './own-deadlines.ts'

/** The officer would move the due date of their own task or of one about themself, and a colleague could do it. */
export const OWN_DEADLINE = 'own-deadline'

export type Extended =
  | CommitResult
  | { readonly ok: false; readonly reason: typeof OWN_DEADLINE; readonly own: readonly DueDate[] }

const movedDates = (period: Period, dates: DueDates): DueDate[] =>
  (['selfAssessmentDue', 'reviewDue', 'calibrationDue'] as const).filter(
    (name) => period[name] !== dates[name],
  )

/** Nobody has extended it since, so that two at once do not extend it twice. */
const withSameCount = ({ extensions }: Period): Condition =>
  extensions === undefined
    ? { expression: 'attribute_not_exists(extensions)' }
    : { expression: 'extensions = :was', values: { ':was': extensions } }

/** The other officers hear of it at once; those who are asked when their reminder comes. */
const tellColleagues = (colleagues: readonly string[], period: Period, { personId, now }: HrActor): Write[] =>
  colleagues
    .filter((colleague) => colleague !== personId)
    .map((colleague) =>
      queueNotice({
        noticeId: `${period.periodId}.extended.${(period.extensions ?? 0) + 1}.${colleague}`,
        personId: colleague,
        kind: 'periodExtended',
        aboutId: personId,
        periodId: period.periodId,
        notBefore: now,
      }),
    )

/**
 * Moves a period's due dates (`YYYY-MM-DD`); open tasks follow when they next climb their ladder. Refused when they have
 * been moved often enough, and where they are the officer's own and a colleague could move them; where nobody of
 * HR could, History tells that the officer's own were moved.
 */
export const extendPeriod = async (
  period: Period,
  dates: DueDates,
  by: HrActor,
  tables: Tables,
): Promise<Extended> => {
  const extensions = period.extensions ?? 0
  if (!mayExtendAgain(extensions)) return { ok: false, reason: `extended-${MOST_EXTENSIONS}-times` }
  const moving = { period, moved: movedDates(period, dates), personId: by.personId }
  const [{ own, hasFreeColleague }, colleagues] = await Promise.all([
    ownDeadlinesMoved(moving, tables),
    hrToday(tables, period),
  ])
  if (own.length > 0 && hasFreeColleague) return { ok: false, reason: OWN_DEADLINE, own }
  return changeDueDates(
    period,
    {
      told: {
        action: 'periodExtended',
        before: dueDatesOf(period),
        after: { ...dueDatesOf(dates), ...(own.length > 0 ? { ownDeadline: true } : {}) },
      },
      set: { ...dates, extensions: extensions + 1 },
      when: withSameCount(period),
      also: tellColleagues(colleagues, period, by),
    },
    by,
    tables,
  )
}
