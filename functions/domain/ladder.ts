import * as z from 'zod'
import { addDays } from './calendar-date.ts'
import { addWorkingDays, localDate, sendingTime, type WorkingCalendar } from './working-calendar.ts'

const rungSchema = z.object({ day: z.int(), action: z.enum(['remind', 'escalate', 'expire']) })

/** A step of the ladder: `day` is relative to the due date, negative before it. */
export type Rung = z.infer<typeof rungSchema>

const isClimbable = (rungs: Rung[]): boolean =>
  rungs.every(({ day, action }, index) => {
    const before = rungs[index - 1]
    return (
      (before === undefined || before.day < day) && (action === 'expire') === (index === rungs.length - 1)
    )
  })

/** Rungs in order of day, of which the last and only the last expires the task. */
export const ladderSchema = z.array(rungSchema).min(1).refine(isClimbable, { error: 'ladder-out-of-order' })

export type Ladder = Rung[]

/** Our default for every task that somebody else waits for. */
export const DEFAULT_LADDER: Ladder = [
  { day: -7, action: 'remind' },
  { day: -2, action: 'remind' },
  { day: 0, action: 'remind' },
  { day: 2, action: 'escalate' },
  { day: 5, action: 'expire' },
]

/** Where a task stands on its ladder; `climbed` counts the rungs that are behind it. */
export type LadderPosition = {
  ladder: Ladder
  dueAt: Date
  openedAt: Date
  climbed: number
  now: Date
  calendar: WorkingCalendar
}

/** What is to be done now, and how long to wait for an answer afterwards (0 once expired). */
export type LadderStep = {
  action: 'wait' | Rung['action']
  climbed: number
  secondsToNext: number
}

const STRENGTH = { wait: 0, remind: 1, escalate: 2, expire: 3 } satisfies Record<LadderStep['action'], number>

const stronger = (one: LadderStep['action'], other: LadderStep['action']): LadderStep['action'] =>
  STRENGTH[other] > STRENGTH[one] ? other : one

const secondsUntil = (time: number, now: Date): number =>
  Math.max(1, Math.ceil((time - now.getTime()) / 1000))

// A reminder missed on Friday is not sent on Saturday or at night.
const nextSendingMoment = (now: Date, calendar: WorkingCalendar): number => {
  const opening = sendingTime(localDate(now, calendar.timeZone), calendar)
  return Math.max(opening.getTime(), now.getTime())
}

// A task opened after its due date stays open until the next working day at least.
const earliestExpiry = (openedAt: Date, calendar: WorkingCalendar): number =>
  sendingTime(addWorkingDays(localDate(openedAt, calendar.timeZone), 1, calendar), calendar).getTime()

const rungsAhead = ({ ladder, dueAt, openedAt, climbed, calendar }: LadderPosition) => {
  const dueDate = localDate(dueAt, calendar.timeZone)
  return ladder
    .map(({ day, action }, index) => {
      const time = sendingTime(addDays(dueDate, day), calendar).getTime()
      return {
        action,
        index,
        time: action === 'expire' ? Math.max(time, earliestExpiry(openedAt, calendar)) : time,
      }
    })
    .filter(({ index, time }) => index >= climbed && time > openedAt.getTime())
}

/**
 * The next step up a task's ladder. Rungs fall at 08:00 local time of a working day, the next one where
 * needed; those that lie before the task was opened are skipped, and it never expires on the day it was
 * opened; several missed at once become one, the strongest. Repeated with the `climbed` it returns, it
 * expires the task in at most `ladder.length` actions. Source: our choice.
 */
export const climb = (position: LadderPosition): LadderStep => {
  const { ladder, now, calendar } = position
  const ahead = rungsAhead(position)
  const expired: LadderStep = { action: 'expire', climbed: ladder.length, secondsToNext: 0 }
  const [first] = ahead
  if (first === undefined) return expired
  const sendable = Math.max(first.time, nextSendingMoment(now, calendar))
  if (sendable > now.getTime()) {
    return { action: 'wait', climbed: first.index, secondsToNext: secondsUntil(sendable, now) }
  }
  const missed = ahead.filter(({ time }) => time <= now.getTime())
  const action = missed.map((rung) => rung.action).reduce(stronger, 'wait')
  const next = ahead[missed.length]
  if (action === 'expire' || next === undefined) return expired
  return { action, climbed: next.index, secondsToNext: secondsUntil(next.time, now) }
}
