import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const runbook = readFileSync(join(ROOT, 'docs', 'runbook.md'), 'utf8')

/** What every alarm says of itself, as the infrastructure gives it. */
const harms = readdirSync(join(ROOT, 'infra'))
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [...readFileSync(join(ROOT, 'infra', name), 'utf8').matchAll(/harm: '([^']+)'/g)])
  .map(([, harm = '']) => harm)

/** What the table of alarms quotes of a description: its beginning. */
const quoted = [...runbook.matchAll(/^\| ([A-Z][^|]+?) \| (?:workflow|job|the pages)/gm)].map(
  ([, text = '']) => text,
)

const anchors = new Set(
  [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
)

it.each(harms)('the runbook tells what to do when an alarm says: %s', (harm) => {
  expect(quoted.filter((text) => harm.startsWith(text))).toHaveLength(1)
})

it('explains no alarm that does not exist', () => {
  expect(harms.length).toBeGreaterThan(10)
  expect(quoted.filter((text) => !harms.some((harm) => harm.startsWith(text)))).toEqual([])
})

it('leads nowhere but to its own sections', () => {
  const linked = [...runbook.matchAll(/\(#([\w-]+)\)/g)].map(([, anchor = '']) => anchor)

  expect(linked.filter((anchor) => !anchors.has(anchor))).toEqual([])
})
