import { expect, it } from 'vitest'
import { BEHAVIOUR_KEYS, behaviourKeySchema } from '../../functions/domain/behaviour.ts'
import { behaviourFor } from '../../functions/platform/i18n/behaviour.ts'

it('spells BerAKHLAK with its seven values', () => {
  const initials = BEHAVIOUR_KEYS.map((key) => behaviourFor('id')[key].name[0])

  expect(initials.join('')).toBe('BAKHLAK')
})

it.each(['id', 'en'] as const)('has twenty-one different statements in %s', (language) => {
  const statements = BEHAVIOUR_KEYS.flatMap((key) => behaviourFor(language)[key].statements)

  expect(new Set(statements).size).toBe(21)
  expect(statements.filter((statement) => statement.trim() === '')).toEqual([])
})

it('refuses a value that does not exist', () => {
  const reading = behaviourKeySchema.safeParse('Loyal')

  expect(reading.success).toBe(false)
})
