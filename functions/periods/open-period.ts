import type { SFNClient } from '@aws-sdk/client-sfn'
import { addDays } from '../domain/calendar-date.ts'
import { findRosterProblems } from '../domain/find-roster-problems.ts'
import { yearsBetween } from '../domain/holidays.ts'
import { type PeriodSpan, periodDates, periodIdOf } from '../domain/period.ts'
import { DEFAULT_PROFILE, type RegulationProfile } from '../domain/regulation-profile.ts'
import type { RosterProblem } from '../domain/roster-problem.ts'
import { localDate, type TimeZone } from '../domain/working-calendar.ts'
import type { Clock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { create } from '../platform/table/write.ts'
import { type Period, periodAttributes, periodsIn } from '../records/periods.ts'
import { readHolidays } from './holidays.ts'
import { rosterOfToday } from './roster-of.ts'
import { startCycle } from './start-cycle.ts'

export interface OpenPeriodDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly clock: Clock
  readonly cycleWorkflow: string
  readonly timeZone: TimeZone
  /** Those of every kind of task, which the period keeps. */
  readonly ladders: RegulationProfile['ladders']
}

/** What HR chooses: which stretch of the year, and by when (`YYYY-MM-DD`) each stage is due. */
export type PeriodRequest = PeriodSpan &
  Pick<Period, 'selfAssessmentDue' | 'reviewDue' | 'calibrationDue'> & { readonly openedBy: string }

export type OpenPeriodResult =
  | { readonly ok: true; readonly periodId: string; readonly already: boolean }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] }

/** What is asked last, after objections or coaching, is due within so many days of the calibration. */
const AFTER_CALIBRATION = 366

/** Every holiday that can matter to a period opened now: its list is frozen with it (ADR 30). */
const holidaysOf = async (
  { calibrationDue }: PeriodRequest,
  { tables, clock, timeZone }: OpenPeriodDeps,
): Promise<string[]> => {
  const years = yearsBetween(localDate(clock.now(), timeZone), addDays(calibrationDue, AFTER_CALIBRATION))
  return (await readHolidays(tables, years)).flatMap(({ holidays }) => holidays.map(({ date }) => date))
}

const periodOf = async (
  request: PeriodRequest,
  hrIds: readonly string[],
  deps: OpenPeriodDeps,
): Promise<Period> => {
  const { kind, year, part, openedBy, selfAssessmentDue, reviewDue, calibrationDue } = request
  return {
    periodId: periodIdOf(request),
    kind,
    year,
    part,
    ...periodDates(request),
    selfAssessmentDue,
    reviewDue,
    calibrationDue,
    state: 'open',
    openedAt: deps.clock.now().toISOString(),
    openedBy,
    hrIds: [openedBy, ...hrIds.filter((id) => id !== openedBy)],
    timeZone: deps.timeZone,
    holidays: await holidaysOf(request, deps),
    profile: { ...DEFAULT_PROFILE, ladders: deps.ladders },
  }
}

/**
 * Opens a period unless the dry run finds a blocking problem; freezes its dates and rules, and starts its workflow.
 * Opening the same period again finds it open.
 */
export const openPeriod = async (request: PeriodRequest, deps: OpenPeriodDeps): Promise<OpenPeriodResult> => {
  const { roster, hrIds } = await rosterOfToday(deps.tables)
  const problems = findRosterProblems(roster, DEFAULT_PROFILE).filter(
    ({ severity }) => severity === 'blocking',
  )
  if (problems.length > 0) return { ok: false, problems }
  const period = await periodOf(request, hrIds, deps)
  const { periodId, selfAssessmentDue, reviewDue, calibrationDue, openedBy, profile } = period
  const opened = await commit(deps.tables, {
    chain: chains.period(periodId),
    periodId,
    actor: { kind: 'person', id: openedBy, as: 'hr' },
    at: deps.clock.now(),
    action: 'periodOpened',
    after: { selfAssessmentDue, reviewDue, calibrationDue, profile: `${profile.id}@${profile.version}` },
    writes: [create(keys.period(periodId), periodAttributes(period), 'open-already')],
  })
  // A name is free again some months after its execution ended: what was opened before is not begun anew.
  const present = opened.ok ? undefined : await periodsIn(deps.tables).get(periodId)
  const isBegun = present !== undefined && (present.state !== 'open' || present.enrolledAt !== undefined)
  if (!isBegun) await startCycle(deps, periodId)
  return { ok: true, periodId, already: !opened.ok }
}
