import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { log } from '../../functions/platform/log/log.ts'
import { LEVELS } from '../../functions/platform/log/log-events.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const events = Object.entries(LEVELS)
const runbook = readFileSync(join(ROOT, 'docs', 'runbook.md'), 'utf8')

/** Ways past the list. */
const OTHER_WAYS = /@aws-lambda-powertools\/logger|\bconsole\.|process\.std(?:out|err)\b/

/** The library behind the list, and the writer of metrics. */
const ALLOWED = ['functions/platform/log/log.ts', 'functions/platform/log/metrics.ts']

it('logs events of the list alone, with the fields that each has', () => {
  // Never called: the compiler says it.
  const unsaid = () => {
    // @ts-expect-error no such event
    log('The deed failed', {})
    // @ts-expect-error an event without its fields
    log('signal-resent', {})
    // @ts-expect-error a field that the event has not
    log('signal-resent', { taskId: 'review.2026-q4.ani.1', email: 'ani@kota.example' })
  }

  const files = globSync('functions/**/*.{ts,tsx}', { cwd: ROOT })
  const otherwise = files.filter((path) => OTHER_WAYS.test(readFileSync(join(ROOT, path), 'utf8')))
  expect(unsaid).toBeTypeOf('function')
  expect(files.length).toBeGreaterThan(300)
  expect(otherwise.toSorted()).toEqual(ALLOWED)
})

it.each(events)('names %s so that one can search for it', (event) => {
  expect(event).toMatch(/^[a-z]+(-[a-z]+)+$/)
})

it.each(events.filter(([, level]) => level === 'warn' || level === 'error'))(
  'tells in the runbook what to do about %s',
  (event) => {
    expect(runbook).toContain(`\`${event}\``)
  },
)
