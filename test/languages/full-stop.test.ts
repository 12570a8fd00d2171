import { expect, it } from 'vitest'
import { fullStop } from '../../functions/languages/full-stop.ts'

it.each([
  ['Budi Santoso', 'Budi Santoso.'],
  ['Tiurma Manurung, M.AP.', 'Tiurma Manurung, M.AP.'],
])('ends a sentence after %s once', (name, ended) => expect(fullStop(name)).toBe(ended))
