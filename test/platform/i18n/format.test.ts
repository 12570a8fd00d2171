import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatShortDateTime,
} from '../../../functions/platform/i18n/format.ts'

const instant = '2026-11-23T01:05:00.000Z'

describe('formats', () => {
  it.each([
    ['id', 'Senin, 23 November 2026'],
    ['en', 'Monday, 23 November 2026'],
  ] as const)('writes a calendar date in %s', (language, written) => {
    expect(formatDate('2026-11-23', language)).toBe(written)
  })

  it.each([
    ['Asia/Jakarta', 'Senin, 23 November 2026 pukul 08.05 WIB'],
    ['Asia/Makassar', 'Senin, 23 November 2026 pukul 09.05 WITA'],
    ['Asia/Jayapura', 'Senin, 23 November 2026 pukul 10.05 WIT'],
  ] as const)('writes an instant as seen from %s', (timeZone, written) => {
    expect(formatDateTime(instant, 'id', timeZone)).toBe(written)
  })

  it('writes an instant in English', () => {
    expect(formatDateTime(new Date(instant), 'en', 'Asia/Jakarta')).toBe(
      'Monday, 23 November 2026 at 08:05 WIB',
    )
    expect(formatShortDateTime(instant, 'en', 'Asia/Jakarta')).toBe('23 Nov 2026, 08:05 WIB')
  })

  it('turns the day at midnight of the zone, not of UTC', () => {
    expect(formatDay('2026-11-22T17:00:00.000Z', 'id', 'Asia/Jakarta')).toBe('Senin, 23 November 2026')
    expect(formatDay('2026-11-22T16:59:59.999Z', 'id', 'Asia/Jakarta')).toBe('Minggu, 22 November 2026')
  })

  it('writes numbers, percentages and lists as the language does', () => {
    expect(formatNumber(14351, 'id')).toBe('14.351')
    expect(formatNumber(88.314, 'en', 2)).toBe('88.31')
    expect(formatPercent(0.705, 'id', 1)).toBe('70,5%')
    expect(formatList(['target', 'bukti', 'alasan'], 'id')).toBe('target, bukti, dan alasan')
  })

  it('never moves a calendar date by a day', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10)

        expect(formatShortDate(date, 'en')).toMatch(
          new RegExp(`^${Number(date.slice(8))} .*${date.slice(0, 4)}$`),
        )
      }),
    )
  })
})
