import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  choice,
  choices,
  consent,
  date,
  optionalText,
  text,
} from '../../../functions/platform/forms/form-field.ts'
import { defineForm, errorsOf } from '../../../functions/platform/forms/form-model.ts'
import { formOf, postedOf } from '../../../functions/platform/http/form.ts'
import { labelsOf } from '../../../functions/platform/http/form-fields.ts'
import type { Words } from '../../../functions/platform/i18n/words.ts'

const inBoth =
  (id: string, en: string): Words =>
  (language) =>
    language === 'id' ? id : en

const missing = inBoth('Isi bagian ini', 'Fill this in')
const tooLong = inBoth('Terlalu panjang', 'Too long')

const form = defineForm({
  fields: {
    rating: choice({ label: inBoth('Rating', 'Rating'), values: ['above', 'below'], faults: { missing } }),
    reason: text({
      label: inBoth('Alasan', 'Reason'),
      shortest: 3,
      longest: 9,
      faults: { missing, tooLong },
    }),
    note: optionalText({ label: inBoth('Catatan', 'Note'), longest: 9, faults: { tooLong } }),
    parts: choices({ label: inBoth('Bagian', 'Parts'), values: ['work', 'conduct'], faults: { missing } }),
    due: date({
      label: inBoth('Batas', 'Due'),
      faults: { missing, early: inBoth('Terlalu dekat', 'Too early') },
    }),
    sure: consent({ label: inBoth('Yakin', 'Sure'), faults: { missing } }),
  },
  rules: ({ due }, today: string) => (due !== undefined && due <= today ? [['due', 'early']] : []),
})

const RIGHT: [string, string][] = [
  ['rating', 'above'],
  ['reason', '  tepat '],
  ['parts', 'conduct'],
  ['parts', 'work'],
  ['parts', 'else'],
  ['due', '2026-12-02'],
  ['sure', 'yes'],
]
const read = (pairs: [string, string][]) => form.read(postedOf(pairs).only(form.fields), '2026-12-01')

it('reads what its fields mean', () => {
  expect(read(RIGHT)).toEqual({
    ok: true,
    answer: {
      rating: 'above',
      reason: 'tepat',
      note: '',
      parts: ['work', 'conduct'],
      due: '2026-12-02',
      sure: true,
    },
  })
})

it('says what is wrong with each field, in the order of the page, in either language', () => {
  const empty = read([])
  const faults = empty.ok ? [] : empty.faults

  expect(Object.keys(errorsOf(faults, 'id'))).toEqual(['rating', 'reason', 'parts', 'due', 'sure'])
  expect(errorsOf(faults, 'en').reason).toBe('Fill this in')
})

it.each([
  ['reason', 'ya', 'missing'],
  ['reason', 'x'.repeat(10), 'tooLong'],
  ['note', 'x'.repeat(10), 'tooLong'],
  ['due', '2026-02-30', 'missing'],
  ['due', '2026-12-01', 'early'],
  ['rating', 'excellent', 'missing'],
])('refuses %s “%s” as %s', (field, value, why) => {
  const wrong = read([...RIGHT.filter(([name]) => name !== field), [field, value]])

  expect(wrong.ok ? [] : wrong.faults.map((fault) => [fault.field, fault.why])).toEqual([[field, why]])
})

it('takes no answer that any field refuses, whatever is sent', () => {
  const pairs = fc.array(fc.tuple(fc.constantFrom(...Object.keys(form.named)), fc.string()))
  fc.assert(
    fc.property(pairs, (sent) => {
      const one = form.read(formOf(sent), '2026-12-01')
      return one.ok
        ? ['above', 'below'].includes(one.answer.rating) && one.answer.reason.length >= 3
        : one.faults.length > 0
    }),
  )
})

it('labels the texts that can be typed, and nothing else', () => {
  const labels = labelsOf(form)

  expect(labels('reason')?.('en')).toBe('Reason')
  expect(['rating', 'sure', 'parts', 'else', 'toString'].map((name) => labels(name))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
