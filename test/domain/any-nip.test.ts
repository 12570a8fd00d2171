import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatNip, parseNiPppk, parseNip } from '../../functions/domain/nip.ts'

const TODAY = '2026-11-22'

const twoDigits = (number: number) => String(number).padStart(2, '0')

const anyNip = fc
  .record({
    birth: fc.date({ min: new Date('1940-01-01'), max: new Date('2005-12-31'), noInvalidDate: true }),
    age: fc.integer({ min: 18, max: 20 }),
    month: fc.integer({ min: 1, max: 12 }),
    gender: fc.constantFrom(1, 2),
    serial: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ birth, age, month, gender, serial }) => ({
    birthDate: birth.toISOString().slice(0, 10),
    appointed: `${birth.getUTCFullYear() + age}-${twoDigits(month)}`,
    gender: gender === 1 ? ('male' as const) : ('female' as const),
    serial: String(serial).padStart(3, '0'),
  }))

const digitsOf = (parts: { birthDate: string; appointed: string; gender: string; serial: string }) =>
  `${parts.birthDate}${parts.appointed}${parts.gender === 'male' ? 1 : 2}${parts.serial}`.replaceAll('-', '')

it('gives back what any valid number was made of, in groups or not', () => {
  fc.assert(
    fc.property(anyNip, (parts) => {
      const nip = digitsOf(parts)

      expect(parseNip(nip, TODAY)).toEqual({ ok: true, nip, ...parts })
      expect(parseNip(formatNip(nip), TODAY)).toEqual({ ok: true, nip, ...parts })
    }),
  )
})

it('has an answer to any text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{18}$/)), (text) => {
      const readings = [parseNip(text, TODAY), parseNiPppk(text, TODAY)]

      for (const reading of readings) {
        expect(reading.ok ? reading.nip : reading.reason).toMatch(/^(\d{18}|[a-z0-9-]+)$/)
      }
    }),
  )
})

it('shows a number in groups of eight, six, one and three', () => {
  const shown = formatNip('198503122010011003')

  expect(shown).toBe('19850312 201001 1 003')
})

it('leaves any other text as it is', () => {
  const shown = formatNip('12345')

  expect(shown).toBe('12345')
})
