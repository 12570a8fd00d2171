import { createHash } from 'node:crypto'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'
import { StartError } from '../../local/start-error.ts'
import { ownersTables } from '../demo/scan-table.ts'
import { importOrganisation, type OrganisationFiles } from '../organisation/import-organisation.ts'
import { openPeriod, signIn } from '../people/hr-desk.ts'
import { whoSignsIn } from './who-signs-in.ts'

const importIdOf = (files: OrganisationFiles): string =>
  `start-${createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)}`

/** Imports an organisation; refused, it throws every wrong row with its line and column, and nothing is imported. */
const bringIn = async (cloud: Cloud, files: OrganisationFiles): Promise<void> => {
  const report = await importOrganisation(cloud, importIdOf(files), files)
  if (report.state === 'imported') return
  const told = report.problems.map(({ sentence }) => `  ${sentence.id}\n    ${sentence.en}`)
  const more = report.problemsTotal - told.length
  throw new StartError(
    [
      `Nothing was imported: the files have ${report.problemsTotal} ${report.problemsTotal === 1 ? 'problem' : 'problems'}.`,
      ...told,
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ].join('\n'),
  )
}

/** Whether HR has opened a period, though its workflow may not have begun when the machine was stopped. */
const hasPeriod = async (cloud: Cloud): Promise<boolean> => {
  const { Count = 0 } = await ownersTables(cloud).send(
    new QueryCommand({
      TableName: cloud.nameOf('records'),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :periods',
      ExpressionAttributeValues: { ':periods': 'PERIODS' },
      Limit: 1,
    }),
  )
  return Count > 0
}

const Imports = z.array(z.object({ importId: z.string(), state: z.string() }))

/** Whether people have yet to come: those of an import that was cut off come with the same files only. */
const isEmpty = async (cloud: Cloud, files: OrganisationFiles): Promise<boolean> => {
  const { Items } = await ownersTables(cloud).send(
    new QueryCommand({
      TableName: cloud.nameOf('records'),
      IndexName: 'gsi2',
      KeyConditionExpression: 'gsi2pk = :imports',
      ExpressionAttributeValues: { ':imports': 'IMPORTS' },
    }),
  )
  const imports = Imports.parse(Items)
  if (imports.some(({ state }) => state === 'imported')) return false
  const cutOff = imports.find(({ state }) => state === 'queued')
  if (cutOff && cutOff.importId !== importIdOf(files))
    throw new StartError(
      'An import of other files was cut off in this data folder: start with --people and --units, the files it was begun with.',
    )
  return true
}

interface Filling {
  /** Whether the files are the user's own. */
  readonly own: boolean
  /** Whether mail reaches people: then the first period is for HR to open. */
  readonly isReal?: boolean
}

/**
 * Fills a new machine: imports the organisation and opens its first period as HR would, through the pages, so that the
 * inbox is full. Files of the user's own are imported at each start, the sample only where nobody is yet.
 */
export const fillNewMachine = async (
  cloud: Cloud,
  files: OrganisationFiles,
  { own, isReal = false }: Filling,
): Promise<void> => {
  if (own || (await isEmpty(cloud, files))) await bringIn(cloud, files)
  if (isReal || (await hasPeriod(cloud))) return
  const address = await whoSignsIn(cloud, files.people, 'hr')
  if (address === undefined)
    throw new StartError(
      'Nobody here can open the first period: somebody active needs the role hr and an e-mail address.',
    )
  const hr = await signIn(cloud, address)
  await openPeriod(cloud, hr)
  await cloud.activity.idle()
  await cloud.runSchedule('send-mail')
}
