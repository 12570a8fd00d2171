import type { SFNClient } from '@aws-sdk/client-sfn'
import { findRosterProblems } from '../domain/find-roster-problems.ts'
import { SAMPLE_HOLIDAYS } from '../domain/holidays.ts'
import { type PeriodSpan, periodDates, periodIdOf } from '../domain/period.ts'
import { DEFAULT_PROFILE, type RegulationProfile } from '../domain/regulation-profile.ts'
import type { RosterProblem } from '../domain/roster-problem.ts'
import type { TimeZone } from '../domain/working-calendar.ts'
import type { Clock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { type Period, periodAttributes, periodsIn } from '../platform/records/periods.ts'
import { startWorkflow } from '../platform/signals/start-workflow.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { create } from '../platform/table/write.ts'
import { rosterOfToday } from './roster-of.ts'

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
export type OpenPeriodWish = PeriodSpan &
  Pick<Period, 'selfAssessmentDue' | 'reviewDue' | 'calibrationDue'> & { readonly openedBy: string }

export type Opened =
  | { readonly ok: true; readonly periodId: string; readonly already: boolean }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] }

const periodOf = (wish: OpenPeriodWish, hrIds: readonly string[], deps: OpenPeriodDeps): Period => {
  const { kind, year, part, openedBy, selfAssessmentDue, reviewDue, calibrationDue } = wish
  return {
    periodId: periodIdOf(wish),
    kind,
    year,
    part,
    ...periodDates(wish),
    selfAssessmentDue,
    reviewDue,
    calibrationDue,
    state: 'open',
    openedAt: deps.clock.now().toISOString(),
    openedBy,
    hrIds: [openedBy, ...hrIds.filter((id) => id !== openedBy)],
    timeZone: deps.timeZone,
    holidays: SAMPLE_HOLIDAYS.map(({ date }) => date),
    profile: { ...DEFAULT_PROFILE, ladders: deps.ladders },
  }
}

/** Begins the period's workflow; begun already, it is left alone. */
export const startCycle = (
  { sfn, cycleWorkflow }: Pick<OpenPeriodDeps, 'sfn' | 'cycleWorkflow'>,
  periodId: string,
) => startWorkflow(sfn, cycleWorkflow, periodId, { periodId })

/**
 * Opens a period unless the dry run finds a blocking problem; freezes its dates and rules, and starts its workflow.
 * Opening the same period again finds it open.
 */
export const openPeriod = async (wish: OpenPeriodWish, deps: OpenPeriodDeps): Promise<Opened> => {
  const { roster, hrIds } = await rosterOfToday(deps.tables)
  const problems = findRosterProblems(roster, DEFAULT_PROFILE).filter(
    ({ severity }) => severity === 'blocking',
  )
  if (problems.length > 0) return { ok: false, problems }
  const period = periodOf(wish, hrIds, deps)
  const { periodId, selfAssessmentDue, reviewDue, calibrationDue, openedBy, profile } = period
  const opened = await commit(deps.tables, {
    chain: chains.period(periodId),
    periodId,
    actor: { kind: 'person', id: openedBy, as: 'hr' },
    at: deps.clock.now(),
    deed: 'periodOpened',
    after: { selfAssessmentDue, reviewDue, calibrationDue, profile: `${profile.id}@${profile.version}` },
    writes: [create(keys.period(periodId), periodAttributes(period), 'open-already')],
  })
  // A name is free again some months after its execution ended: what was opened before is not begun anew.
  const present = opened.ok ? undefined : await periodsIn(deps.tables).get(periodId)
  const isBegun = present !== undefined && (present.state !== 'open' || present.enrolledAt !== undefined)
  if (!isBegun) await startCycle(deps, periodId)
  return { ok: true, periodId, already: !opened.ok }
}
