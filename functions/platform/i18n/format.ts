import type { TimeZone } from '../../domain/working-calendar.ts'
import { catalogue } from './catalogue.ts'
import type { Language } from './languages.ts'
import { zoneLetters } from './time-zones.ts'

const formatsFor = catalogue('platform/i18n/format')

/** What a language calls itself. */
export const languageName = (language: Language): string => formatsFor(language).name

const remembered = <Format>(make: (locale: string, key: string) => Format) => {
  const made = new Map<string, Format>()
  return (language: Language, key: string): Format => {
    const known = made.get(`${language} ${key}`)
    if (known) return known
    const format = make(formatsFor(language).locale, key)
    made.set(`${language} ${key}`, format)
    return format
  }
}

const dayFormat = remembered(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }),
)
const shortDayFormat = remembered(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }),
)
const clockFormat = remembered(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
)
const numberFormat = remembered(
  (locale, digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: Number(digits) }),
)
const percentFormat = remembered(
  (locale, digits) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: Number(digits) }),
)
const listFormat = remembered((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

// A calendar date has no zone: it is read and written in UTC so that it never moves by a day.
const calendarZone = 'UTC'
const midnight = (date: string) => new Date(`${date}T00:00:00Z`)

/** "Senin, 23 November 2026" from a calendar date `YYYY-MM-DD`. */
export const formatDate = (date: string, language: Language): string =>
  dayFormat(language, calendarZone).format(midnight(date))

/** "23 Nov 2026" from a calendar date `YYYY-MM-DD`, for tables. */
export const formatShortDate = (date: string, language: Language): string =>
  shortDayFormat(language, calendarZone).format(midnight(date))

const instantOf = (instant: Date | string) => (instant instanceof Date ? instant : new Date(instant))

/** "Senin, 23 November 2026" from an instant (a `Date` or ISO-8601), seen from a zone. */
export const formatDay = (instant: Date | string, language: Language, timeZone: TimeZone): string =>
  dayFormat(language, timeZone).format(instantOf(instant))

/** "23 Nov 2026" from an instant (a `Date` or ISO-8601), seen from a zone. */
export const formatShortDay = (instant: Date | string, language: Language, timeZone: TimeZone): string =>
  shortDayFormat(language, timeZone).format(instantOf(instant))

const clockTime = (instant: Date | string, language: Language, timeZone: TimeZone) =>
  `${clockFormat(language, timeZone).format(instantOf(instant))} ${zoneLetters[timeZone]}`

/** "Senin, 23 November 2026 pukul 08.00 WIB" from an instant (a `Date` or ISO-8601). */
export const formatDateTime = (instant: Date | string, language: Language, timeZone: TimeZone): string =>
  formatsFor(language).at(formatDay(instant, language, timeZone), clockTime(instant, language, timeZone))

/** "23 Nov 2026, 08.00 WIB" from an instant (a `Date` or ISO-8601), for tables and histories. */
export const formatShortDateTime = (instant: Date | string, language: Language, timeZone: TimeZone): string =>
  `${shortDayFormat(language, timeZone).format(instantOf(instant))}, ${clockTime(instant, language, timeZone)}`

/** "14.351" in Indonesian, "14,351" in English; at most `digits` decimals (default 0). */
export const formatNumber = (value: number, language: Language, digits = 0): string =>
  numberFormat(language, String(digits)).format(value)

/** "70,5%" from the share 0.705; at most `digits` decimals (default 0). */
export const formatPercent = (share: number, language: Language, digits = 0): string =>
  percentFormat(language, String(digits)).format(share)

/** "target, bukti, dan alasan" from its parts. */
export const formatList = (parts: readonly string[], language: Language): string =>
  listFormat(language, '').format(parts)

const marksFormat = remembered((locale) => new Intl.NumberFormat(locale, { useGrouping: true }))

/** What a language writes between thousands, and before decimals: `.` and `,` in Indonesian. */
export const numberMarks = (language: Language): { readonly group: string; readonly decimal: string } => {
  const parts = marksFormat(language, '').formatToParts(1_234_567.5)
  const markOf = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  return { group: markOf('group'), decimal: markOf('decimal') }
}
