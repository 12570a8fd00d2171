import type { TimeZone } from '../../domain/working-calendar.ts'

/** Indonesia's three zones with the letters people know them by. */
export const zoneLetters: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}
