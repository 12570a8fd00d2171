import { createHash } from 'node:crypto'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Cloud } from './cloud.ts'
import { openPeriod, signIn } from './demo/hr-desk.ts'
import { importOrganisation, type OrganisationFiles } from './demo/import-organisation.ts'
import { firstWithRole } from './demo/people-file.ts'
import { ownersTables } from './demo/scan-table.ts'
import { StartError } from './start-error.ts'

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

interface Filling {
  /** Whether the files are the user's own. */
  readonly own: boolean
  /** Whether mail reaches people: then the first period is for HR to open. */
  readonly isReal?: boolean
}

/**
 * Fills a new machine: imports the organisation and opens its first period as HR would, through the pages, so that the
 * inbox is full. A machine that has a period is left alone, but for files of the user's own.
 */
export const fillNewMachine = async (
  cloud: Cloud,
  files: OrganisationFiles,
  { own, isReal = false }: Filling,
): Promise<void> => {
  const isNew = !(await hasPeriod(cloud))
  if (isNew || own) await bringIn(cloud, files)
  if (!isNew || isReal) return
  const hr = await signIn(cloud, firstWithRole(files.people, 'hr'))
  await openPeriod(cloud, hr)
  await cloud.activity.idle()
  await cloud.runSchedule('send-mail')
}
