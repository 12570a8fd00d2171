import { expect, it } from 'vitest'
import { oweSignal, signalsIn } from '../../functions/platform/signals/signals.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { askFor, OPENED_AT, openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'

const tables = withTables()
const later = (seconds: number) => new Date(OPENED_AT.getTime() + seconds * 1000)
const owed = async () =>
  (await signalsIn(tables()).owedBefore(later(86_400))).items.map(({ taskId }) => taskId)

it('finds what a crash left owed, and not before its time, whatever its task is called', async () => {
  const { appraisals } = await openedPeriod(tables(), {
    employees: 9,
    appraisal: { state: 'selfAssessment' },
  })
  const taskIds: string[] = []
  for (const { appraisalId: subjectId } of appraisals)
    taskIds.push((await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })).taskId)
  await transact(
    tables(),
    taskIds.map((taskId) => oweSignal(taskId, OPENED_AT)),
  )

  const before = (await signalsIn(tables()).owedBefore(OPENED_AT)).items

  expect(before).toEqual([])
  expect((await owed()).toSorted()).toEqual(taskIds.toSorted())
})
