import { isCalendarDate } from './calendar-date.ts'

/** Why a number is refused: stable keys, whose texts live with the pages. */
export type NipProblem = 'not-18-digits' | 'bad-birth-date' | 'bad-appointment' | 'bad-gender' | 'no-serial'

/**
 * What a number says. `nip` is the bare 18 digits; `birthDate` is `YYYY-MM-DD`; `appointed` is `YYYY-MM` for
 * a PNS and `YYYY` for a PPPK; `serial` is three digits.
 */
export type NipReading =
  | { ok: true; nip: string; birthDate: string; appointed: string; gender: 'male' | 'female'; serial: string }
  | { ok: false; reason: NipProblem }

const EARLIEST_BIRTH = '1940-01-01'
const YOUNGEST = 15
const GENDERS: Readonly<Record<string, 'male' | 'female'>> = { 1: 'male', 2: 'female' }
const DIGITS = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/

const isBirthDate = (date: string, today: string): boolean =>
  isCalendarDate(date) && date >= EARLIEST_BIRTH && date <= today

const isAppointment = (appointed: string, birthYear: number, today: string): boolean =>
  Number(appointed.slice(0, 4)) >= birthYear + YOUNGEST && appointed <= today.slice(0, appointed.length)

const read = (text: string, today: string, hasMonth: boolean): NipReading => {
  const nip = text.replaceAll(/\s/g, '')
  const parts = DIGITS.exec(nip)
  if (parts === null) return { ok: false, reason: 'not-18-digits' }
  const [, year = '', month = '', day = '', appointedYear = '', appointedMonth = '', sex = '', serial = ''] =
    parts
  const birthDate = `${year}-${month}-${day}`
  if (!isBirthDate(birthDate, today)) return { ok: false, reason: 'bad-birth-date' }
  const appointed = hasMonth ? `${appointedYear}-${appointedMonth}` : appointedYear
  const isMonth = !hasMonth || isCalendarDate(`${appointed}-01`)
  if (!isMonth || !isAppointment(appointed, Number(year), today))
    return { ok: false, reason: 'bad-appointment' }
  const gender = GENDERS[sex]
  if (gender === undefined) return { ok: false, reason: 'bad-gender' }
  // Serials begin with 001: three zeros are what a spreadsheet leaves of a number of more than 15 digits.
  if (serial === '000') return { ok: false, reason: 'no-serial' }
  return { ok: true, nip, birthDate, appointed, gender, serial }
}

const FOREVER = '9999-12-31'

/**
 * Reads the NIP of a PNS: birth date (8 digits), year and month of appointment (6), gender (1 male, 2
 * female), serial (3); spaces between the groups are allowed, and there is no check digit. With `today`
 * (`YYYY-MM-DD`) dates in the future are refused. Source: Perka BKN 22/2007; births from 1940 and an
 * appointment at 15 or older are our limits.
 */
export const parseNip = (text: string, today: string = FOREVER): NipReading => read(text, today, true)

/** Reads the NI PPPK, as `parseNip` but for digits 13 and 14, which are a code and not a month. */
export const parseNiPppk = (text: string, today: string = FOREVER): NipReading => read(text, today, false)

/** Shows 18 digits in the usual groups of 8, 6, 1 and 3; any other text is left as it is. */
export const formatNip = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
