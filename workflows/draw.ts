// Lays out the drawings of all workflows, which auditors see with the taken way lit, and keeps them beside the definitions.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitions } from './definitions.ts'
import { layOut } from './lay-out.ts'

const drawings = await Promise.all(
  Object.entries(definitions).map(async ([machine, definition]) => [machine, await layOut(definition)]),
)
writeFileSync(join(import.meta.dirname, 'drawings.json'), `${JSON.stringify(Object.fromEntries(drawings))}\n`)
