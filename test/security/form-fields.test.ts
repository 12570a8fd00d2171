import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postedOf } from '../../functions/platform/http/form.ts'
import { choiceField, choicesField, textField, tickField } from '../../functions/platform/http/form-fields.ts'
import { recordOf } from '../../functions/platform/record-of.ts'
import { HOSTILE } from './hostile-names.ts'

describe('a posted form', () => {
  const fields = [
    textField('reason'),
    choiceField('decision'),
    choicesField('disputed', 2),
    tickField('confirmed'),
  ]

  it('yields the fields of its page and no others', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE, 'reason', 'disputed'))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
        const form = postedOf(pairs).only(fields)

        const values = form.values()
        expect(Object.keys(values).every((one) => fields.some((field) => field.name === one))).toBe(true)
        expect(Object.getPrototypeOf(values)).toBeNull()
        expect(form.all('disputed').length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 50 },
    )
  })

  it('takes no choice that is longer than any of ours', () => {
    const form = postedOf([['decision', 'y'.repeat(257)]]).only(fields)

    expect(form.has('decision')).toBe(false)
  })

  it.each(['', 'no', 'on', 'YES', 'false'])('takes “%s” for no consent', (value) => {
    expect(
      postedOf([['confirmed', value]])
        .only(fields)
        .has('confirmed'),
    ).toBe(false)
    expect(
      postedOf([['confirmed', 'yes']])
        .only(fields)
        .values(),
    ).toMatchObject({ confirmed: 'yes' })
  })

  it('can have no field of a reserved name', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', ''])
      expect(() => textField(name)).toThrow(RangeError)
  })
})

it('makes records of free names that answer for those names only', () => {
  const record = recordOf([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['toString', 'c'],
  ])

  expect(Object.keys(record)).toEqual(['toString'])
  expect('hasOwnProperty' in record).toBe(false)
})
