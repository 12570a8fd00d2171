/** Indonesia's three zones with the letters people know them by. */
export const zoneLetters = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
} as const

export type TimeZone = keyof typeof zoneLetters
