import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { fieldErrors } from '../../../functions/platform/http/field-errors.ts'

const words = { choose: 'Pilih rating', tooShort: 'Tulis alasan' } as const
const say = (message: string) => (message === 'choose' ? words.choose : words.tooShort)

describe('fieldErrors', () => {
  it('names the first problem of each field in words, in the order of the form', () => {
    const schema = z.object({
      work: z.enum(['above', 'meets', 'below'], 'choose'),
      reason: z.string().min(20, 'tooShort').regex(/ /, 'choose'),
    })
    const refused = schema.safeParse({ work: '', reason: 'pendek' })

    const errors = refused.success ? {} : fieldErrors(refused.error, say)

    expect(Object.entries(errors)).toEqual([
      ['work', 'Pilih rating'],
      ['reason', 'Tulis alasan'],
    ])
  })
})
