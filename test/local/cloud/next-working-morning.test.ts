import { describe, expect, it } from 'vitest'
import { nextWorkingMorning } from '../../../local/cloud/next-working-morning.ts'

const askedIn = (timeZone: string, now: string) => nextWorkingMorning(Date.parse(now), { timeZone, hour: 8 })

describe('the next working morning', () => {
  it.each([
    ['before eight on a Monday', '2026-11-23T07:59:59+07:00', '2026-11-23T08:00:00+07:00'],
    ['at eight on a Monday', '2026-11-23T08:00:00+07:00', '2026-11-24T08:00:00+07:00'],
    ['late on a Monday, by UTC still the same day', '2026-11-23T23:30:00+07:00', '2026-11-24T08:00:00+07:00'],
    ['early on a Monday, by UTC still Sunday', '2026-11-23T03:00:00+07:00', '2026-11-23T08:00:00+07:00'],
    ['on a Friday afternoon', '2026-11-27T15:00:00+07:00', '2026-11-30T08:00:00+07:00'],
    ['early on a Saturday', '2026-11-28T05:00:00+07:00', '2026-11-30T08:00:00+07:00'],
    ['on a Sunday', '2026-11-29T12:00:00+07:00', '2026-11-30T08:00:00+07:00'],
  ])('asked %s', (_, now, morning) => {
    expect(askedIn('Asia/Jakarta', now)).toBe(Date.parse(morning))
  })

  it.each([
    ['Asia/Jakarta', '2026-11-23T08:00:00+07:00'],
    ['Asia/Makassar', '2026-11-23T08:00:00+08:00'],
    ['Asia/Jayapura', '2026-11-23T08:00:00+09:00'],
    ['UTC', '2026-11-23T08:00:00Z'],
    ['America/St_Johns', '2026-11-23T08:00:00-03:30'],
  ])('is eight by the clocks of %s', (timeZone, morning) => {
    expect(askedIn(timeZone, '2026-11-21T12:00:00Z')).toBe(Date.parse(morning))
  })
})
