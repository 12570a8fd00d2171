import type { TimeZone } from '../../domain/working-calendar.ts'
import type { Tables } from '../../platform/table/table.ts'
import { periodsIn } from '../../records/periods.ts'

const DEFAULT_ZONE: TimeZone = 'Asia/Jakarta'

/** The agency's clock: that of its newest period. */
export const zoneOfAgency = async (tables: Tables): Promise<TimeZone> =>
  (await periodsIn(tables).list({ limit: 1 })).items[0]?.timeZone ?? DEFAULT_ZONE
