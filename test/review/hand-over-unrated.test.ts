import { expect, it } from 'vitest'
import { chains } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { handOverUnrated } from '../../functions/review/hand-over-unrated.ts'
import { historyOf } from '../ground/history-of.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'

const tables = withTables()

it('hands over without ratings, and tells it once however often it runs', async () => {
  await openedPeriod(tables())
  const appraisalId = '2026-q4.employee0001'
  await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
  await askFor(tables(), { kind: 'review', subjectId: appraisalId, round: 1 })
  const deps = { tables: tables(), clock: clockAt(OPENED_AT) }

  const outputs = [await handOverUnrated({ appraisalId }, deps), await handOverUnrated({ appraisalId }, deps)]

  const appraisal = await appraisalsIn(tables()).get(appraisalId)
  const history = await historyOf(tables(), chains.appraisal(appraisalId))
  expect(outputs).toEqual([{}, {}])
  expect(appraisal?.state).toBe('calibration')
  expect(appraisal).not.toHaveProperty('work')
  expect(history.filter(({ action }) => action === 'handedOverUnrated')).toHaveLength(1)
})
