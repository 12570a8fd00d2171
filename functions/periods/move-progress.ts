import { APPRAISAL_STATES } from '../domain/appraisal-state.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem, listPage, type PageRequest } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { transact } from '../platform/table/transact.ts'
import { patch, removeOnce } from '../platform/table/write.ts'
import { progressSchema } from '../records/progress.ts'

const formerly = (periodId: string, unitId: string) => ({
  ...keys.period(periodId),
  sk: `PROGRESS#${unitId}`,
})

/**
 * Moves the counters of a period that was opened by version 0.1.0 to where they are kept since: it wrote them among the
 * records of the period itself. They are added to what has been counted there already.
 */
export const moveProgress = async (tables: Tables, periodId: string): Promise<void> => {
  const left = (page: PageRequest) =>
    listPage({
      tables,
      schema: progressSchema,
      query: {
        KeyConditionExpression: 'pk = :period AND begins_with(sk, :progress)',
        ExpressionAttributeValues: { ':period': keys.period(periodId).pk, ':progress': 'PROGRESS#' },
        ConsistentRead: true,
      },
      ...page,
    })
  for await (const unit of everyItem((cursor) => left({ cursor }))) {
    const { unitId, signedOffAt, total } = unit
    const counts = Object.fromEntries(APPRAISAL_STATES.map((state) => [state, unit[state]]))
    await transact(tables, [
      patch(
        keys.progress(periodId, unitId),
        { set: { unitId, signedOffAt }, add: { ...counts, total } },
        'never',
      ),
      removeOnce(formerly(periodId, unitId), 'moved-already'),
    ])
  }
}
