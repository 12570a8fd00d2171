import type { Assignment } from '../platform/human-tasks/task-definition.ts'
import type { Tables } from '../platform/table/table.ts'
import { canServe } from './can-serve.ts'
import { type Part, type Players, personAs } from './parts.ts'
import type { Period } from './periods.ts'
import { officersToStandIn } from './standing-in.ts'
import { unitsIn } from './units.ts'

interface Question {
  /** In which part somebody is asked this time. */
  readonly part: Part
  /** In which part the kind of task asks. */
  readonly own: Part
  /** Counts from 1. */
  readonly round: number
}

interface Situation {
  readonly players: Players
  readonly period: Pick<Period, 'hrIds'>
  readonly now: Date
}

const NOBODY_OF_HR: readonly string[] = []

/** Who calibrates, as the unit says today: HR may have named somebody since the calibration began. */
const withCalibratorOfToday = async (tables: Tables, players: Players): Promise<Players> => {
  const unit = await unitsIn(tables).get(players.unitId)
  return unit?.calibratorId === undefined ? players : { ...players, calibratorId: unit.calibratorId }
}

/** Those who did not answer are asked again, rather than an officer who is not impartial. */
const onceMore = async (tables: Tables, own: Part, players: Players): Promise<Assignment | undefined> => {
  const today = own === 'calibrator' ? await withCalibratorOfToday(tables, players) : players
  const personId = personAs(own, today, NOBODY_OF_HR)
  return personId !== undefined && (await canServe(tables, personId))
    ? { personId, as: own, lacksOfficer: true }
    : undefined
}

/**
 * Who is asked, and as what: whoever has the part or is next to it, else an officer of HR who may stand in, another with
 * each round, who then acts as HR. Where no such officer is left, whoever has the part is asked once more; `undefined` when
 * they cannot be asked either.
 */
export const askedAs = async (
  tables: Tables,
  { part, own, round }: Question,
  { players, period, now }: Situation,
): Promise<Assignment | undefined> => {
  // HR stands in last: who serves there need only be looked up when nobody else can be asked.
  const personId = personAs(part, players, NOBODY_OF_HR, round)
  if (personId !== undefined) return { personId, as: part, lacksOfficer: false }
  const officers = await officersToStandIn(tables, period, players, now)
  const officerId = personAs(part, players, officers, round)
  return officerId === undefined
    ? onceMore(tables, own, players)
    : { personId: officerId, as: 'hr', lacksOfficer: false }
}
