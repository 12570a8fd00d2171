import { beforeEach } from 'vitest'
import { extendPeriod } from '../../functions/periods/extend-period.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { type Period, periodsIn } from '../../functions/records/periods.ts'
import { historyOf } from '../ground/history-of.ts'
import { OPENED_AT, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'

export const SRI = 'hrhrhrhrhrh1'
export const BUDI = 'hrhrhrhrhrh2'
const now = new Date(OPENED_AT.getTime() + 3_600_000)
export const DATES = {
  selfAssessmentDue: '2026-12-04',
  reviewDue: '2026-12-18',
  calibrationDue: '2026-12-23',
}

/** A period of its own for each test, opened by two officers who are not appraised unless told, and its extensions. */
export const withExtensions = (tables: () => Tables) => {
  let opened: OpenedPeriod | undefined
  let year = 2026

  const current = () => {
    if (!opened) throw new Error('The period is there only while tests run.')
    return opened
  }

  beforeEach(async () => {
    year += 1
    opened = await openedPeriod(tables(), {
      period: { periodId: `${year}-q4`, year, hrIds: [SRI, BUDI] },
      appraisal: { state: 'selfAssessment' },
    })
    const budi = { ...opened.hr, personId: BUDI, name: 'Budi Santoso', email: 'budi@kota.example' }
    await putRecord(tables(), keys.person(BUDI), personAttributes(budi))
    await takesPart(SRI, 'closed')
    await takesPart(BUDI, 'closed')
  })

  /** Has an officer appraised, and in this state. */
  const takesPart = async (
    personId: string,
    state: 'selfAssessment' | 'review' | 'calibration' | 'closed',
  ) => {
    const [first] = current().appraisals
    if (!first) throw new Error('The fixture has an appraisal.')
    const appraisalId = appraisalIdOf(current().period.periodId, personId)
    const appraisal = { ...first, appraisalId, employeeId: personId, state }
    await putRecord(tables(), keys.appraisal(appraisalId), appraisalAttributes(appraisal))
  }

  const period = async (): Promise<Period> => {
    const found = await periodsIn(tables()).get(current().period.periodId)
    if (!found) throw new Error('The fixture has a period.')
    return found
  }
  const extend = async (dates: Partial<typeof DATES>, personId = SRI, read?: Period) => {
    const found = read ?? (await period())
    const { selfAssessmentDue, reviewDue, calibrationDue } = found
    const all = { selfAssessmentDue, reviewDue, calibrationDue, ...dates }
    return extendPeriod(found, all, { personId, now }, tables())
  }
  const last = async () => (await historyOf(tables(), chains.period(current().period.periodId))).at(-1)

  return { current, takesPart, period, extend, last }
}
