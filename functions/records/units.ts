import * as z from 'zod'
import { getRecord } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import { listPage, type Page, type PageRequest } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

/** An organisational unit; `parentId` is absent for the root of the tree. */
export const unitSchema = z.object({
  unitId: z.string(),
  name: z.string(),
  parentId: z.string().optional(),
  headId: z.string().optional(),
  calibratorId: z.string().optional(),
})
export type Unit = z.output<typeof unitSchema>

export const unitsIn = (tables: Tables) => ({
  get: (unitId: string) => getRecord(tables, keys.unit(unitId), unitSchema),
  /** All units, by code. */
  list: (page: PageRequest = {}): Promise<Page<Unit>> =>
    listPage({
      tables,
      schema: unitSchema,
      query: {
        KeyConditionExpression: 'pk = :units AND begins_with(sk, :unit)',
        ExpressionAttributeValues: { ':units': 'UNITS', ':unit': 'UNIT#' },
      },
      ...page,
    }),
})
