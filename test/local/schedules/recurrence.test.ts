import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recurrenceOf } from '../../../local/schedules/recurrence.ts'

const next = (expression: string, after: string, zone?: string) => {
  const found = recurrenceOf(expression, zone)(Date.parse(after))
  return found === undefined ? undefined : new Date(found).toISOString()
}

describe('the next turn of a schedule', () => {
  it.each([
    ['rate(1 minute)', '2026-11-22T06:39:25Z', '2026-11-22T06:40:00.000Z'],
    ['rate(5 minutes)', '2026-11-22T06:40:00Z', '2026-11-22T06:45:00.000Z'],
    ['rate(1 hour)', '2026-11-22T06:39:25Z', '2026-11-22T07:00:00.000Z'],
    ['cron(0 8 * * ? *)', '2026-11-22T08:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['cron(0/15 10-11 * * ? *)', '2026-11-22T10:46:00Z', '2026-11-22T11:00:00.000Z'],
    ['cron(30 7 ? * MON-FRI *)', '2026-11-20T09:00:00Z', '2026-11-23T07:30:00.000Z'],
    ['cron(0 0 1 JAN,JUL ? *)', '2026-11-22T00:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['cron(0 0 29 2 ? *)', '2026-11-22T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['at(2026-12-01T10:00:00)', '2026-11-22T00:00:00Z', '2026-12-01T10:00:00.000Z'],
  ])('of %s after %s is %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected)
  })

  it('is reckoned on the wall clock of its zone', () => {
    expect(next('cron(0 8 * * ? *)', '2026-11-22T00:30:00Z', 'Asia/Jakarta')).toBe('2026-11-22T01:00:00.000Z')
    expect(next('cron(0 8 * * ? *)', '2026-11-22T01:00:00Z', 'Asia/Jayapura')).toBe(
      '2026-11-22T23:00:00.000Z',
    )
  })

  it('does not exist once a single time has passed', () => {
    expect(next('at(2026-11-01T10:00:00)', '2026-11-22T00:00:00Z')).toBeUndefined()
  })

  it.each(['every day', 'rate(0.5 minutes)', 'rate(1 week)', 'cron(0 8 L * ? *)', 'cron(x 8 * * ? *)'])(
    'is refused for %s',
    (expression) => {
      expect(() => recurrenceOf(expression)).toThrow(/not known/)
    },
  )

  it('is always later, and always on a turn', () => {
    const instant = fc.integer({ min: 0, max: 4e12 })
    const minutes = recurrenceOf('cron(*/7 * * * ? *)')

    fc.assert(
      fc.property(instant, (after) => {
        const turn = minutes(after) ?? 0
        expect(turn).toBeGreaterThan(after)
        expect(new Date(turn).getUTCMinutes() % 7).toBe(0)
        expect(minutes(turn - 1)).toBe(turn)
      }),
    )
  })
})
