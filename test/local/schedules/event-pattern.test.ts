import { describe, expect, it } from 'vitest'
import { EventPattern, fitsPattern } from '../../../local/schedules/event-pattern.ts'

const ended = { source: 'aws.states', detail: { status: 'FAILED', name: '2026-q4.abc', tags: ['a', 'b'] } }

describe('an event pattern', () => {
  it.each([
    [{ source: ['aws.states'] }, true],
    [{ source: ['aws.s3', 'aws.states'] }, true],
    [{ source: ['aws.s3'] }, false],
    [{ source: ['aws.states'], detail: { status: ['SUCCEEDED', 'FAILED'] } }, true],
    [{ source: ['aws.states'], detail: { status: ['SUCCEEDED'] } }, false],
    [{ detail: { name: [{ prefix: '2026-' }] } }, true],
    [{ detail: { name: [{ suffix: '.xyz' }] } }, false],
    [{ detail: { output: [{ exists: false }] } }, true],
    [{ detail: { status: [{ 'anything-but': ['SUCCEEDED'] }] } }, true],
    [{ detail: { tags: ['b'] } }, true],
    [{ missing: { deeper: ['x'] } }, false],
  ])('%j fits: %s', (written, fits) => {
    const pattern = EventPattern.parse(written)

    expect(fitsPattern(pattern, ended)).toBe(fits)
  })

  it('is refused with a test it does not know', () => {
    expect(() => EventPattern.parse({ detail: { count: [{ numeric: ['>', 5] }] } })).toThrow()
  })
})
