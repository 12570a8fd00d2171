import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'

const FOLDER = join(import.meta.dirname, '..', '..', 'workflows')
const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8')
const Machine = z.object({ States: z.record(z.string(), z.unknown()) })

/** The part of the README about one machine. */
const sectionOf = (machine: string) => readme.split(`## ${machine}\n`)[1]?.split('\n## ')[0] ?? ''

it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.asl.json')))(
  'the README draws every state of %s, and no other',
  (file) => {
    const { States } = Machine.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))

    const drawn = [...sectionOf(file.replace('.asl.json', '')).matchAll(/^ {2}s\d+\W+"([^"]+)"/gm)]

    expect(drawn.map(([, name]) => name)).toEqual(Object.keys(States))
  },
)
