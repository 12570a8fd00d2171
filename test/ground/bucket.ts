import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll } from 'vitest'
import { s3Client } from '../../functions/platform/clients/s3-client.ts'
import { Activity } from '../../local/clock/activity.ts'
import { MovableClock } from '../../local/clock/movable-clock.ts'
import { Credentials } from '../../local/endpoint/credentials.ts'
import { startEndpoint } from '../../local/endpoint/endpoint.ts'
import { Guard } from '../../local/iam/guard.ts'
import { ObjectStore } from '../../local/objects/object-store.ts'
import { S3 } from '../../local/objects/serve-s3.ts'
import { openStore } from '../../local/store.ts'

/** An SDK's client of the embedded object store, with one empty bucket of this name, for one test file. */
export const withBucket = (name: string): (() => S3Client) => {
  let client: S3Client | undefined
  let end = async () => {}
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bina-objects-'))
    const store = openStore(folder)
    const clock = new MovableClock(new Activity())
    const credentials = new Credentials()
    const s3 = new S3(
      [{ name, isLocked: false, retentionDays: 0 }],
      new ObjectStore(join(folder, 'objects'), store.database),
      new Guard(new Map()),
      clock,
    )
    const endpoint = await startEndpoint({ services: { s3 }, credentials, clock, log: () => undefined })
    const owner = credentials.ofOwner()
    client = s3Client({
      endpoint: endpoint.url,
      region: 'ap-southeast-3',
      credentials: {
        accessKeyId: owner.AWS_ACCESS_KEY_ID ?? '',
        secretAccessKey: owner.AWS_SECRET_ACCESS_KEY ?? '',
        sessionToken: owner.AWS_SESSION_TOKEN ?? '',
      },
    })
    end = async () => {
      client?.destroy()
      await endpoint.stop()
      clock.stop()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
  afterAll(() => end())
  return () => {
    if (!client) throw new Error('The bucket is there only while tests run.')
    return client
  }
}
