import type { HistoryEntry } from '../../functions/domain/history-entry.ts'
import { predicateOf } from '../../functions/domain/predicate.ts'
import type { Rating } from '../../functions/domain/rating.ts'
import { DEFAULT_PROFILE, type RegulationProfile } from '../../functions/domain/regulation-profile.ts'
import { chainEntries } from '../../functions/platform/history/chain-entries.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type Appraisal, appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod, unheardWorkflows, visitOf } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'

/** Work and behaviour of one employee, or nothing where the supervisor gave none. */
type GivenRating = readonly [Rating, Rating] | undefined

interface CalibrationOptions {
  readonly periodId: string
  readonly ratings: readonly GivenRating[]
  /** The ratings of the unit's head, who calibrates and is appraised in the same unit. */
  readonly head?: GivenRating
  readonly profile?: Partial<RegulationProfile>
}

export const depsOf = (tables: Tables) => ({ tables, sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })

const ratedAs = (given: GivenRating): Pick<Appraisal, 'work' | 'behaviour' | 'predicate'> => {
  if (!given) return {}
  const [work, behaviour] = given
  return { work, behaviour, predicate: predicateOf({ work, behaviour }) }
}

/** A unit that waits for its calibration: everyone reviewed as wished, and the head asked to calibrate. */
export const calibratable = async (
  tables: Tables,
  { periodId, ratings, head, profile }: CalibrationOptions,
) => {
  const opened = await openedPeriod(tables, {
    employees: ratings.length,
    period: { periodId, profile: { ...DEFAULT_PROFILE, ...profile } },
    appraisal: { state: 'calibration', assessedRound: 1 },
  })
  const put = (appraisal: Appraisal) =>
    putRecord(tables, keys.appraisal(appraisal.appraisalId), appraisalAttributes(appraisal))
  const appraisals = opened.appraisals.map((one, at) => ({ ...one, ...ratedAs(ratings[at]) }))
  await Promise.all(appraisals.map(put))
  const headId = opened.head.personId
  const ofHead = appraisalIdOf(periodId, headId)
  if (head)
    await put({
      appraisalId: ofHead,
      periodId,
      employeeId: headId,
      unitId: opened.unit.unitId,
      headsUnit: true,
      postType: 'jptPratama',
      state: 'calibration',
      returns: 0,
      enrolledAt: OPENED_AT.toISOString(),
      movedAt: OPENED_AT.toISOString(),
      ...ratedAs(head),
    })
  const calibrationId = `${periodId}.${opened.unit.unitId}`
  await putRecord(tables, keys.calibration(calibrationId), {
    calibrationId,
    periodId,
    unitId: opened.unit.unitId,
    calibratorId: headId,
  })
  const task = await askFor(tables, { kind: 'calibration', subjectId: calibrationId, round: 1 })
  const visit = (): Promise<PeriodVisit> => visitOf(tables, task, opened)
  return { ...opened, appraisals, ofHead, calibrationId, task, visit }
}

/** The whole chain, oldest first. */
export const wholeChain = async (tables: Tables, chain: string): Promise<HistoryEntry[]> =>
  (await chainEntries(tables, chain)).items
