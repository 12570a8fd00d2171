import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { tablesOf } from '../../local/dynamodb/tables.ts'
import { openStore } from '../../local/store.ts'
import { readAssembly } from '../../local/template/read-assembly.ts'
import { resolveTemplate } from '../../local/template/resolve-template.ts'
import { fileLines, fromFileLines } from './file-lines.ts'
import { fromSqliteLines, sqliteLines } from './sqlite-lines.ts'
import { fromTableLines, tableLines } from './table-lines.ts'

const About = z.object({ now: z.string(), site: z.string() })

/** When by its own clock a machine was stopped whose data were kept, and where its site was. */
export type KeptAbout = z.output<typeof About>

const DATABASES = ['step-functions', 'machine'] as const
const FOLDERS = ['objects', 'keys'] as const
const LINES = '.jsonl'

const tablesIn = (assembly: string) => {
  const { stackName, template } = readAssembly(assembly)
  return tablesOf(resolveTemplate(template, { stackName, siteUrl: 'http://localhost' }))
}

/**
 * Writes the data folder of a stopped machine into an empty folder, as text that no engine's file format is part of.
 * Logs are left out.
 */
export const keepData = async (
  data: string,
  folder: string,
  assembly: string,
  about: KeptAbout,
): Promise<void> => {
  mkdirSync(join(folder, 'tables'), { recursive: true })
  const names = tablesIn(assembly).map(({ name }) => name)
  for (const [name, text] of await tableLines(data, names))
    writeFileSync(join(folder, 'tables', `${name}${LINES}`), text)
  for (const name of DATABASES)
    writeFileSync(join(folder, `${name}${LINES}`), sqliteLines(join(data, `${name}.sqlite`)))
  for (const name of FOLDERS) writeFileSync(join(folder, `${name}${LINES}`), fileLines(join(data, name)))
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about, null, 2)}\n`)
}

/**
 * Makes a data folder of what was kept, for a machine on `assembly` to start on, its clock at the moment of keeping.
 * The links of mails that were sent lead to `site`. Throws where the assembly lacks a table of then, under the name that it
 * had.
 */
export const restoreData = async (
  folder: string,
  data: string,
  assembly: string,
  site: string,
): Promise<void> => {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const about = About.parse(JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8')))
  const tables = readdirSync(join(folder, 'tables')).map((file): [string, string] => [
    file.slice(0, -LINES.length),
    readFileSync(join(folder, 'tables', file), 'utf8'),
  ])
  await fromTableLines(data, tablesIn(assembly), new Map(tables))
  for (const name of DATABASES)
    fromSqliteLines(
      join(data, `${name}.sqlite`),
      readFileSync(join(folder, `${name}${LINES}`), 'utf8').replaceAll(about.site, site),
    )
  for (const name of FOLDERS)
    fromFileLines(join(data, name), readFileSync(join(folder, `${name}${LINES}`), 'utf8'))
  const store = openStore(data)
  store.write('clock offset', `${Date.parse(about.now) - Date.now()}`)
  store.close()
}
