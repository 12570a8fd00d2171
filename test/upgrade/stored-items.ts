import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { folderOf } from './releases.ts'
import { type Item, itemSchema } from './stored-types.ts'

/** The items that a release wrote. */
export const itemsOf = (release: string): Item[] =>
  z.array(itemSchema).parse(JSON.parse(readFileSync(join(folderOf(release), 'records.json'), 'utf8')))
