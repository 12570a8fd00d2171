import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { synthesise } from '../infra/synthesise.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const runbook = readFileSync(join(ROOT, 'docs', 'runbook.md'), 'utf8')

const Alarm = z.object({ Properties: z.object({ AlarmDescription: z.string() }) })
const { template } = await synthesise()
/** What every alarm says of itself. */
const descriptions = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
  (alarm) => Alarm.parse(alarm).Properties.AlarmDescription,
)

const titles = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title)
const sectionOf = (description: string) => /docs\/runbook\.md, “(.+)”\.$/.exec(description)?.[1]

/** What the table of alarms quotes of a description: its beginning. */
const quoted = [...runbook.matchAll(/^\| ([A-Z][^|]+?) \| (?:workflow|job|the pages)/gm)].map(
  ([, text = '']) => text,
)

const anchors = new Set(titles.map((title) => title.toLowerCase().replaceAll(' ', '-')))

it.each(descriptions)('the runbook tells what to do when an alarm says: %s', (description) => {
  const section = sectionOf(description)
  const named = section === undefined ? [] : titles.filter((title) => title === section)

  expect([...named, ...quoted.filter((text) => description.startsWith(text))]).toHaveLength(1)
})

it('explains no alarm that does not exist', () => {
  expect(descriptions.length).toBeGreaterThan(10)
  expect(quoted.filter((text) => !descriptions.some((one) => one.startsWith(text)))).toEqual([])
})

it('leads nowhere but to its own sections', () => {
  const linked = [...runbook.matchAll(/\(#([\w-]+)\)/g)].map(([, anchor = '']) => anchor)

  expect(linked.filter((anchor) => !anchors.has(anchor))).toEqual([])
})
