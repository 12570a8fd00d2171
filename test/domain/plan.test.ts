import { expect, it } from 'vitest'
import { POST_TYPES } from '../../functions/domain/employment.ts'
import { planSchema } from '../../functions/domain/plan.ts'
import { planTemplateFor } from '../../functions/domain/plan-template.ts'

it.each(POST_TYPES)('has a valid plan to start from for %s', (postType) => {
  const workResults = planTemplateFor(postType)

  const plan = planSchema.parse({ workResults })

  expect(plan.workResults).toEqual(workResults)
  expect(workResults.some(({ kind }) => kind === 'main')).toBe(true)
})

it.each(POST_TYPES)('gives every result and indicator of %s its own id', (postType) => {
  const workResults = planTemplateFor(postType)

  const ids = workResults.flatMap(({ id, indicators }) => [
    id,
    ...indicators.map((indicator) => indicator.id),
  ])

  expect(new Set(ids).size).toBe(ids.length)
})

it('numbers results and indicators from one', () => {
  const [first] = planTemplateFor('pelaksana')

  expect(first?.id).toBe('r1')
  expect(first?.indicators.map(({ id }) => id)).toEqual(['r1i1', 'r1i2', 'r1i3'])
})

it('gives each plan its own copy', () => {
  const first = planTemplateFor('pengawas')
  const second = planTemplateFor('pengawas')

  for (const result of first) result.indicators.length = 0

  expect(second.every(({ indicators }) => indicators.length > 0)).toBe(true)
})

const indicator = { id: 'i', aspect: 'quantity', description: 'Berkas selesai', target: 10, unit: 'berkas' }
const result = { id: 'r', kind: 'main', title: 'Layanan selesai', indicators: [indicator] }

it.each([
  ['without results', { workResults: [] }],
  ['with a result nobody can measure', { workResults: [{ ...result, indicators: [] }] }],
  ['with a target below zero', { workResults: [{ ...result, indicators: [{ ...indicator, target: -1 }] }] }],
  [
    'with a target that is no number',
    { workResults: [{ ...result, indicators: [{ ...indicator, target: '10' }] }] },
  ],
  [
    'with an aspect that does not exist',
    { workResults: [{ ...result, indicators: [{ ...indicator, aspect: 'speed' }] }] },
  ],
  ['with a kind that does not exist', { workResults: [{ ...result, kind: 'utama' }] }],
  ['without a unit of measure', { workResults: [{ ...result, indicators: [{ ...indicator, unit: '' }] }] }],
])('refuses a plan %s', (_, plan) => {
  const reading = planSchema.safeParse(plan)

  expect(reading.success).toBe(false)
})
