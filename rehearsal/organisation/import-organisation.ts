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

const Report = z.object({
  state: z.enum(['queued', 'imported', 'refused']),
  peopleTotal: z.number().default(0),
  unitsTotal: z.number().default(0),
  problemsTotal: z.number().default(0),
  problems: z.array(z.object({ sentence: z.object({ id: z.string(), en: z.string() }) })).default([]),
})
export type ImportReport = z.output<typeof Report>

const FILES = ['people', 'units', 'plans'] as const
const LONGEST = 15 * 60_000

const readReport = async (cloud: Cloud, importId: string): Promise<ImportReport | undefined> => {
  const client = ownersTables(cloud)
  const Key = { pk: `IMPORT#${importId}`, sk: 'IMPORT' }
  const { Item } = await client.send(
    new GetCommand({ TableName: cloud.nameOf('records'), Key, ConsistentRead: true }),
  )
  return Item === undefined ? undefined : Report.parse(Item)
}

/**
 * Imports an organisation as the machine's operator, before anybody can sign in: the files into the bucket, then the
 * import job. Resolves with its report: imported as a whole, or refused with every problem located.
 */
export const importOrganisation = async (
  cloud: Cloud,
  importId: string,
  organisation: OrganisationFiles,
): Promise<ImportReport> => {
  const files: Record<string, string> = {}
  for (const name of FILES) {
    const content = organisation[name]
    if (content === undefined) continue
    files[name] = `${importId}/${name}.csv`
    await cloud.putObject(cloud.nameOf('store/Imports'), `${importId}/${name}.csv`, content)
  }
  for (const started = Date.now(); Date.now() - started < LONGEST; ) {
    await cloud.invoke('import-people', { request: { importId, files } })
    const report = await readReport(cloud, importId)
    if (report && report.state !== 'queued') return report
    await delay(500)
  }
  throw new Error(`The import ${importId} did not end within fifteen minutes.`)
}
