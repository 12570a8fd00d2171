import { expect, it } from 'vitest'
import { troubleOf } from '../../../functions/platform/log/trouble.ts'

it('tells the name of an error and where it was thrown, innermost first', () => {
  const { error, at } = troubleOf(new TypeError('x is not a function'))

  expect(error).toBe('TypeError')
  expect(at[0]).toMatch(/^at .*trouble\.test\.ts:\d+:\d+\)?$/)
})

it('tells the code of a failure of the network, whose name says nothing', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:443'), { code: 'ECONNREFUSED' })

  expect(troubleOf(refused).error).toBe('ECONNREFUSED')
  expect(troubleOf(Object.assign(new Error('no'), { code: 'Ani lives here' })).error).toBe('Error')
})

it.each([
  'Ani lives at home',
  'two lines\n    at Ani (file:///home/ani:1:2)',
  '\n    at file:///home/ani:1:2\n',
])('keeps the message to itself, even one that looks like a frame: %j', (message) => {
  const trouble = troubleOf(new Error(message))

  expect(JSON.stringify(trouble)).not.toMatch(/ani/i)
  expect(trouble.at.length).toBeGreaterThan(0)
})

it('keeps to itself what is thrown and is no error', () => {
  expect(troubleOf('Ani')).toEqual({ error: 'string', at: [] })
})
