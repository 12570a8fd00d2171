import type { TimeZone } from '../../domain/working-calendar.ts'
import { periodsIn } from '../../platform/records/periods.ts'
import type { Tables } from '../../platform/table/table.ts'

const DEFAULT_ZONE: TimeZone = 'Asia/Jakarta'

/** The agency's clock: that of its newest period. */
export const zoneOfAgency = async (tables: Tables): Promise<TimeZone> =>
  (await periodsIn(tables).list({ limit: 1 })).items[0]?.timeZone ?? DEFAULT_ZONE
