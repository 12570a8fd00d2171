import { expect, it } from 'vitest'
import { BEHAVIOUR_KEYS, BEHAVIOUR_VALUES, behaviourKeySchema } from '../../functions/domain/behaviour.ts'

it('spells BerAKHLAK with its seven values', () => {
  const initials = BEHAVIOUR_VALUES.map(({ name }) => name.id[0])

  expect(initials.join('')).toBe('BAKHLAK')
  expect(BEHAVIOUR_VALUES.map(({ key }) => key)).toEqual([...BEHAVIOUR_KEYS])
})

it.each(['id', 'en'] as const)('has twenty-one different statements in %s', (language) => {
  const statements = BEHAVIOUR_VALUES.flatMap((value) => value.statements[language])

  expect(new Set(statements).size).toBe(21)
  expect(statements.filter((statement) => statement.trim() === '')).toEqual([])
})

it('refuses a value that does not exist', () => {
  const reading = behaviourKeySchema.safeParse('Loyal')

  expect(reading.success).toBe(false)
})
