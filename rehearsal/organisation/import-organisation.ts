import { setTimeout as delay } from 'node:timers/promises'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'
import { ownersTables } from '../demo/scan-table.ts'

/** The import files of an organisation, as text. */
export interface OrganisationFiles {
  readonly people: string
  readonly units: string
  readonly plans?: string | undefined
}

const count = z.number().default(0)
const Problem = z.object({
  file: z.string(),
  line: z.number(),
  column: z.string(),
  code: z.string(),
  value: z.string().optional(),
})
const Report = z.object({
  state: z.enum(['queued', 'imported', 'refused', 'cancelled']),
  isUnconfirmed: z.boolean().optional(),
  peopleTotal: count,
  peopleAdded: count,
  peopleChanged: count,
  unitsTotal: count,
  unitsAdded: count,
  unitsChanged: count,
  problemsTotal: count,
  problems: z.array(Problem).default([]),
})
export type ImportReport = z.output<typeof Report>

/** `people, line 7, column email: bad email “budi@”`: the codes of the report, whose words are English. */
export const tellProblem = ({ file, line, column, code, value }: ImportReport['problems'][number]): string =>
  [
    `${file}, line ${line}`,
    column === '' ? '' : `, column ${column}`,
    `: ${code.replaceAll('-', ' ')}`,
    value === undefined ? '' : ` “${value}”`,
  ].join('')

/** Told how an import stands, some times a second. */
export type WatchImport = (report: ImportReport) => void

const FILES = ['people', 'units', 'plans'] as const
const BETWEEN_LOOKS = 500
/** An import that writes nothing for so long has lost something. */
const LONGEST_SILENCE = 15 * 60_000

/** How many people and units were written so far; those of whom the files say nothing new are not. */
export const writtenBy = ({ peopleAdded, peopleChanged, unitsAdded, unitsChanged }: ImportReport): number =>
  peopleAdded + peopleChanged + unitsAdded + unitsChanged

const reportReader = (cloud: Cloud, importId: string) => {
  const client = ownersTables(cloud)
  const Key = { pk: `IMPORT#${importId}`, sk: 'IMPORT' }
  return async (): Promise<ImportReport | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: cloud.nameOf('records'), Key, ConsistentRead: true }),
    )
    return Item === undefined ? undefined : Report.parse(Item)
  }
}

/**
 * Sees an import through that waits or was cut off, and asks for it where `files`, keys of the bucket, are given. Resolves with
 * its report: imported as a whole, or refused with every problem located.
 */
export const followImport = async (
  cloud: Cloud,
  importId: string,
  watch: WatchImport = () => undefined,
  files?: Readonly<Record<string, string>>,
): Promise<ImportReport> => {
  const read = reportReader(cloud, importId)
  let run: Promise<unknown> | undefined
  let written = 0
  for (let since = Date.now(); Date.now() - since < LONGEST_SILENCE; ) {
    run ??= cloud.invoke('import-people', files ? { request: { importId, files } } : {})
    const isOver = await Promise.race([run.then(() => true), delay(BETWEEN_LOOKS, false)])
    const report = await read()
    if (report) watch(report)
    if (report && report.state !== 'queued') return report
    if (report && writtenBy(report) > written) {
      written = writtenBy(report)
      since = Date.now()
    }
    if (!isOver) continue
    run = undefined
    await delay(BETWEEN_LOOKS)
  }
  throw new Error(`The import ${importId} wrote nothing for fifteen minutes.`)
}

/**
 * Imports an organisation as the machine's operator, before anybody can sign in: the files into the bucket, then the
 * import job. Resolves with its report as `followImport` does.
 */
export const importOrganisation = async (
  cloud: Cloud,
  importId: string,
  organisation: OrganisationFiles,
  watch?: WatchImport,
): Promise<ImportReport> => {
  const files: Record<string, string> = {}
  for (const name of FILES) {
    const content = organisation[name]
    if (content === undefined) continue
    files[name] = `${importId}/${name}.csv`
    await cloud.putObject(cloud.nameOf('store/Imports'), `${importId}/${name}.csv`, content)
  }
  return followImport(cloud, importId, watch, files)
}
