import { expect, it } from 'vitest'
import { chains } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { proceedWithoutSelfAssessment } from '../../functions/self-assessment/proceed-without-self-assessment.ts'
import { historyOf } from '../ground/history-of.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'

const tables = withTables()

it('tells once in each round that the review goes on without a self-assessment', async () => {
  await openedPeriod(tables())
  const appraisalId = '2026-q4.employee0001'
  await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
  const deps = { tables: tables(), clock: clockAt(OPENED_AT) }
  const proceed = (round: number) => proceedWithoutSelfAssessment({ appraisalId, round }, deps)

  const outputs = [await proceed(1), await proceed(1), await proceed(2)]

  const history = await historyOf(tables(), chains.appraisal(appraisalId))
  const told = history.filter(({ action }) => action === 'proceededWithoutSelfAssessment')
  expect(outputs).toEqual([{}, {}, {}])
  expect(told.map(({ after }) => after?.round)).toEqual([1, 2])
  expect((await appraisalsIn(tables()).get(appraisalId))?.assessedRound).toBeUndefined()
})
