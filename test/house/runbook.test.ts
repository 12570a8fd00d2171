import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const runbook = readFileSync(join(ROOT, 'docs', 'runbook.md'), 'utf8')

/** What every alarm says of itself, as the infrastructure gives it. */
const impacts = readdirSync(join(ROOT, 'infra'))
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [...readFileSync(join(ROOT, 'infra', name), 'utf8').matchAll(/impact:\s*'([^']+)'/g)])
  .map(([, impact = '']) => impact)

/** What the table of alarms quotes of a description: its beginning. */
const quoted = [...runbook.matchAll(/^\| ([A-Z][^|]+?) \| (?:workflow|job|the pages)/gm)].map(
  ([, text = '']) => text,
)

const anchors = new Set(
  [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
)

it.each(impacts)('the runbook tells what to do when an alarm says: %s', (impact) => {
  expect(quoted.filter((text) => impact.startsWith(text))).toHaveLength(1)
})

it('explains no alarm that does not exist', () => {
  expect(impacts.length).toBeGreaterThan(10)
  expect(quoted.filter((text) => !impacts.some((impact) => impact.startsWith(text)))).toEqual([])
})

it('leads nowhere but to its own sections', () => {
  const linked = [...runbook.matchAll(/\(#([\w-]+)\)/g)].map(([, anchor = '']) => anchor)

  expect(linked.filter((anchor) => !anchors.has(anchor))).toEqual([])
})
