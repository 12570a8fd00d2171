import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'

const FOLDER = join(import.meta.dirname, '..', '..', 'workflows')
const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8')
const Ways = z.object({ Next: z.string() })
const State = z.object({
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(Ways).default([]),
  Catch: z.array(Ways).default([]),
})
const Machine = z.object({ StartAt: z.string(), States: z.record(z.string(), State) })

/** The part of the README about one machine. */
const sectionOf = (machine: string) => readme.split(`## ${machine}\n`)[1]?.split('\n## ')[0] ?? ''

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.asl.json'))
const read = (file: string) => Machine.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))

/** The names of the drawn boxes, by their number. */
const drawnIn = (section: string) =>
  new Map([...section.matchAll(/^ {2}(s\d+)\W+"([^"]+)"/gm)].map(([, box = '', name = '']) => [box, name]))

const arrow = (from: string, to: string) => `${from} → ${to}`

it.each(files)('the README draws every state of %s, and no other', (file) => {
  const drawn = drawnIn(sectionOf(file.replace('.asl.json', '')))

  expect([...drawn.values()]).toEqual(Object.keys(read(file).States))
})

it.each(files)('the README draws every way through %s, and no other', (file) => {
  const { StartAt, States } = read(file)
  const section = sectionOf(file.replace('.asl.json', ''))
  const drawn = drawnIn(section).set('start(( ))', 'start')

  const arrows = [...section.matchAll(/^ {2}(s\d+|start\(\( \)\)) -\.?->?(?:\|[^|]+\|)? (s\d+)$/gm)].map(
    ([, from = '', to = '']) => arrow(drawn.get(from) ?? from, drawn.get(to) ?? to),
  )

  const ways = Object.entries(States).flatMap(([name, { Next, Default, Choices, Catch }]) =>
    [...Choices.map((choice) => choice.Next), Default, Next, ...Catch.map((caught) => caught.Next)].flatMap(
      (to) => (to === undefined ? [] : arrow(name, to)),
    ),
  )
  expect(arrows.toSorted()).toEqual([arrow('start', StartAt), ...ways].toSorted())
})
