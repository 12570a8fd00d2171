import { setTimeout as delay } from 'node:timers/promises'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Cloud } from '../../local/cloud.ts'
import { StartError } from '../../local/start-error.ts'
import { ownersTables } from '../demo/scan-table.ts'
import type { OrganisationFiles } from '../organisation/import-organisation.ts'
import type { Browser } from '../people/browser.ts'
import { openPeriod, signIn } from '../people/hr-desk.ts'
import { importIdOf } from './first-import.ts'
import { importsHere } from './imports-here.ts'
import { whoSignsIn } from './who-signs-in.ts'

/** Whether HR has opened a period, though its workflow may not have begun when the machine was stopped. */
export const hasPeriod = async (cloud: Cloud): Promise<boolean> => {
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

/** Whether the sample's people are here, alone and with no period yet. */
export const isSampleWaiting = async (cloud: Cloud, sample: OrganisationFiles): Promise<boolean> => {
  const imports = (await importsHere(cloud)).filter(({ state }) => state === 'imported')
  const isSample = imports.length > 0 && imports.every(({ importId }) => importId === importIdOf(sample))
  return isSample && !(await hasPeriod(cloud))
}

/** Signs in whoever is to open the sample's period. */
export const signInToOpen = async (cloud: Cloud, { people }: OrganisationFiles): Promise<Browser> => {
  const address = await whoSignsIn(cloud, people, 'hr')
  if (address !== undefined) return signIn(cloud, address)
  throw new StartError(
    'Nobody here can open the first period: somebody active needs the role hr and an email address.',
  )
}

const BETWEEN_LOOKS = 500

/**
 * Opens a period as HR would, through the pages, and lets the first mails go out, so that the inbox is full. `watch` is told
 * how many have, some times a second; resolves with how many did.
 */
export const openSamplePeriod = async (
  cloud: Cloud,
  hr: Browser,
  watch: (mails: number) => void = () => undefined,
): Promise<number> => {
  const before = cloud.counts().mailsSent
  await openPeriod(cloud, hr)
  // A mailer that was woken meanwhile sends them instead of ours, which then ends at once.
  const over = cloud.activity
    .idle()
    .then(() => cloud.runSchedule('send-mail'))
    .then(() => cloud.activity.idle())
  const sent = () => cloud.counts().mailsSent - before
  while (!(await Promise.race([over.then(() => true), delay(BETWEEN_LOOKS, false)]))) watch(sent())
  return sent()
}
