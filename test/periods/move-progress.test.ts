import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, it } from 'vitest'
import { moveProgress } from '../../functions/periods/move-progress.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { patch } from '../../functions/platform/table/write.ts'
import { type Progress, progressIn } from '../../functions/records/progress.ts'
import { withTables } from '../ground/tables.ts'

const tables = withTables()

/** Counters as version 0.1.0 kept them. */
const countFormerly = (periodId: string, progress: Partial<Progress>) =>
  tables().client.send(
    new PutCommand({
      TableName: tables().records,
      Item: { ...progress, ...keys.period(periodId), sk: `PROGRESS#${progress.unitId}` },
    }),
  )

const ofPeriod = async (periodId: string) => (await progressIn(tables()).ofPeriod(periodId)).items

it('moves the counters of a running period, with what has been counted since', async () => {
  await countFormerly('2026-q4', { unitId: 'dinkes', total: 3, selfAssessment: 2, review: 1 })
  await countFormerly('2026-q4', {
    unitId: 'bkd',
    total: 1,
    calibration: 1,
    signedOffAt: '2026-12-01T00:00:00.000Z',
  })
  const counted = { add: { selfAssessment: -1, review: 1 } }
  await transact(tables(), [
    patch(keys.progress('2026-q4', 'dinkes'), { set: { unitId: 'dinkes' }, ...counted }, 'never'),
  ])

  await moveProgress(tables(), '2026-q4')

  expect(await ofPeriod('2026-q4')).toEqual([
    expect.objectContaining({
      unitId: 'bkd',
      total: 1,
      calibration: 1,
      signedOffAt: '2026-12-01T00:00:00.000Z',
    }),
    expect.objectContaining({ unitId: 'dinkes', total: 3, selfAssessment: 1, review: 2 }),
  ])
})

it('moves nothing twice, however many run at once', async () => {
  await countFormerly('2027-q1', { unitId: 'dinkes', total: 3, waiting: 3 })

  await Promise.all([1, 2, 3].map(() => moveProgress(tables(), '2027-q1')))
  await moveProgress(tables(), '2027-q1')

  expect(await ofPeriod('2027-q1')).toEqual([expect.objectContaining({ total: 3, waiting: 3 })])
})
