import { ANY_TIME, STAGES, type Stage } from './stages.ts'

/**
 * Of thirty kills, how many fall into each stage, and the mean milliseconds of computing between two of them where a
 * hundred people are appraised.
 */
const SHARES: Readonly<Record<Stage, { kills: number; apart: number }>> = {
  import: { kills: 3, apart: 700 },
  opening: { kills: 3, apart: 900 },
  'starting again': { kills: 3, apart: 400 },
  answering: { kills: 4, apart: 3000 },
  'clock moving': { kills: 3, apart: 2500 },
  mailing: { kills: 5, apart: 150 },
  calibration: { kills: 2, apart: 1200 },
  publication: { kills: 3, apart: 300 },
  'follow-up': { kills: 2, apart: 5000 },
  sealing: { kills: 2, apart: 100 },
}
const OF = 30

export interface PlannedKill {
  readonly stage: Stage
  /** Milliseconds of the machine's work in this stage since the kill before. */
  readonly after: number
  /** The kills that come before this one at the least. */
  readonly following: number
  /** Whether the database engine dies with the machine, as when the power fails, or is left behind. */
  readonly withDatabase: boolean
}

/** Numbers from 0 to 1, always the same for a seed (xorshift). */
export const chanceOf = (seed: number) => {
  let state = (seed ^ 0x9e3779b9) | 1
  return (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

interface KillPlanOptions {
  readonly kills: number
  readonly employees: number
  readonly seed: number
}

/** So many kills at random moments of all stages, in order of their stages; always the same for a seed. */
export const planKills = ({ kills, employees, seed }: KillPlanOptions): PlannedKill[] => {
  const chance = chanceOf(seed)
  const places = STAGES.flatMap((stage) => Array.from({ length: SHARES[stage].kills }, () => stage))
  const offset = chance()
  return Array.from({ length: kills }, (_, at) => {
    const stage = places[Math.floor(((at + offset) * OF) / kills) % OF] ?? 'answering'
    const after = (SHARES[stage].apart * (0.1 + 1.8 * chance()) * employees) / 100
    const following = ANY_TIME.has(stage) ? 1 + Math.floor((kills - 1) * 0.8 * chance()) : 0
    return { stage, after, following, withDatabase: chance() < 0.3 }
  })
}
