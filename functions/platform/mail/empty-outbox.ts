import { setTimeout as delay } from 'node:timers/promises'
import type { SendMailDeps } from './claim-notices.ts'
import { type Notice, noticesIn, type OutboxPart } from './notices.ts'
import { sendLetters } from './send-letters.ts'

/** Notices in one letter, and letters at once, at the most. */
const LARGEST_LETTER = 20
const MOST_IN_PARALLEL = 16

/** What one person is owed by one part of the outbox, in one window. */
interface Letter {
  readonly part: OutboxPart
  readonly notices: readonly Notice[]
}

/** What each person is owed at one address, as one letter; what goes beyond a letter follows with the next round. */
export const lettersOf = (notices: readonly Notice[]): Notice[][] =>
  [...Map.groupBy(notices, ({ personId, address = '' }) => `${personId} ${address}`).values()].map((group) =>
    group.slice(0, LARGEST_LETTER),
  )

const owedSince = ({ notices }: Letter): string => notices[0]?.notBefore ?? ''

const dueOf = async (part: OutboxPart, { tables, clock }: SendMailDeps): Promise<Letter[]> =>
  lettersOf((await noticesIn(tables).due(part, clock.now(), { limit: 200 })).items).map((notices) => ({
    part,
    notices,
  }))

/** How much mail may be sent: letters a second, and as long as there is time. */
export interface Pace {
  readonly rate: () => Promise<number>
  readonly isTime: () => boolean
}

/** Sends letters no faster than the rate, as long as there is time; gives the parts of those that moved on. */
const sendPaced = async (
  letters: readonly Letter[],
  { rate, isTime }: Pace,
  deps: SendMailDeps,
): Promise<Set<OutboxPart>> => {
  // SES tells the rate once a second at the most: a letter by itself goes without.
  const perSecond = letters.length > 1 ? await rate() : 1
  const inParallel = Math.max(1, Math.min(MOST_IN_PARALLEL, Math.floor(perSecond)))
  const moved = new Set<OutboxPart>()
  for (let next = 0; next < letters.length && isTime(); next += inParallel) {
    const started = performance.now()
    const some = letters.slice(next, next + inParallel)
    const owed = some.map(({ notices }) => notices)
    for (const [at, hasMoved] of (await sendLetters(owed, deps)).entries())
      if (hasMoved && some[at]) moved.add(some[at].part)
    const rest = letters.length - next - inParallel
    if (rest > 0) await delay(Math.max(0, (inParallel / perSecond) * 1000 - (performance.now() - started)))
  }
  return moved
}

/** Empties parts of the outbox, what is owed longest first. */
export const emptyOutbox = async (
  all: readonly OutboxPart[],
  pace: Pace,
  deps: SendMailDeps,
): Promise<void> => {
  for (let parts = all; parts.length > 0; ) {
    const due = (await Promise.all(parts.map((part) => dueOf(part, deps)))).flat()
    if (due.length === 0) return
    const inTurn = due.toSorted((one, other) => owedSince(one).localeCompare(owedSince(other)))
    const moved = await sendPaced(inTurn, pace, deps)
    // A part of which nothing moved waits for the next run, or it would be tried in circles.
    parts = parts.filter((part) => moved.has(part))
  }
}
