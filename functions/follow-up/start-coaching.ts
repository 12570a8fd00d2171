import type * as z from 'zod'
import { addDays, addMonths } from '../domain/calendar-date.ts'
import { routeOf } from '../domain/follow-up.ts'
import { chooseMentor } from '../domain/mentor.ts'
import { localDate, sendingTime } from '../domain/working-calendar.ts'
import { systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { create } from '../platform/table/write.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import { type Coaching, followUpsIn } from '../records/follow-ups.ts'
import { peopleIn } from '../records/people.ts'
import { calendarOf, type Period, periodsIn } from '../records/periods.ts'
import { unitsIn } from '../records/units.ts'
import { type FollowUpDeps, FollowUpInput } from './follow-up-step.ts'

/** Heads of units coach: they are senior, and known to be at their post. */
const mentorCandidates = async (tables: Tables) => {
  const units = await Array.fromAsync(everyItem((cursor) => unitsIn(tables).list({ cursor })))
  const heads = new Set(units.flatMap(({ headId }) => (headId ? [headId] : [])))
  const people = await Promise.all([...heads].map((personId) => peopleIn(tables).get(personId)))
  return people.filter((person) => person !== undefined)
}

/** The morning so many months on, in the agency's days; a part of a month counts as that part of thirty days. */
const monthsAfter = (from: Date, months: number, period: Period): Date => {
  const whole = addMonths(localDate(from, period.timeZone), Math.floor(months))
  return sendingTime(addDays(whole, Math.round((months % 1) * 30)), calendarOf(period))
}

/** Counselling checks in after a quarter of the time, coaching after half. */
const CHECK_IN_AFTER = { coaching: 1 / 2, counselling: 1 / 4 } as const

const coachingOf = async (
  appraisal: Appraisal,
  period: Period,
  { tables, clock }: FollowUpDeps,
): Promise<Coaching> => {
  const now = clock.now()
  const { appraisalId, periodId, unitId, employeeId, supervisorId, secondSupervisorId, predicate } = appraisal
  const route = predicate && routeOf(predicate) === 'counselling' ? 'counselling' : 'coaching'
  const months = period.profile.coachingMonths
  const coached = { personId: employeeId, supervisorId, secondSupervisorId }
  return {
    appraisalId,
    periodId,
    unitId,
    employeeId,
    supervisorId,
    secondSupervisorId,
    mentorId: chooseMentor(coached, await mentorCandidates(tables)),
    route,
    startedAt: now.toISOString(),
    checkInAt: monthsAfter(now, months * CHECK_IN_AFTER[route], period).toISOString(),
    evaluationAt: monthsAfter(now, months, period).toISOString(),
  }
}

/** Begins the coaching of an employee: names a mentor, sets its dates, and tells the employee. */
export const startCoaching = async (
  { appraisalId }: z.output<typeof FollowUpInput>,
  deps: FollowUpDeps,
): Promise<Pick<Coaching, 'checkInAt' | 'evaluationAt'>> => {
  const present = await followUpsIn(deps.tables).coaching(appraisalId)
  if (present) return { checkInAt: present.checkInAt, evaluationAt: present.evaluationAt }
  const appraisal = await appraisalsIn(deps.tables).get(appraisalId)
  const period = appraisal && (await periodsIn(deps.tables).get(appraisal.periodId))
  if (!appraisal || !period) throw new Error(`There is no appraisal ${appraisalId}.`)
  const coaching = await coachingOf(appraisal, period, deps)
  const { route, mentorId, checkInAt, evaluationAt } = coaching
  await commit(deps.tables, {
    chain: chains.appraisal(appraisalId),
    periodId: appraisal.periodId,
    actor: { kind: 'system', name: 'start-coaching' },
    at: deps.clock.now(),
    action: 'coachingStarted',
    after: { route, checkInAt, evaluationAt, ...(mentorId ? { mentorId } : {}) },
    writes: [
      create(keys.coaching(appraisalId), coaching, 'started-already'),
      queueNotice({
        noticeId: `${appraisalId}.coaching`,
        personId: appraisal.employeeId,
        kind: 'coachingStarted',
        periodId: appraisal.periodId,
        notBefore: deps.clock.now(),
      }),
    ],
  })
  return { checkInAt, evaluationAt }
}

export const handler = workflowStep({
  input: FollowUpInput,
  run: startCoaching,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
})
