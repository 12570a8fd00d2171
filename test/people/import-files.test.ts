import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ImportFiles, importFilesIn } from '../../functions/people/import-files.ts'
import { Activity } from '../../local/clock/activity.ts'
import { MovableClock } from '../../local/clock/movable-clock.ts'
import { Credentials } from '../../local/endpoint/credentials.ts'
import { startEndpoint } from '../../local/endpoint/endpoint.ts'
import { Guard } from '../../local/iam/guard.ts'
import { ObjectStore } from '../../local/objects/object-store.ts'
import { S3 } from '../../local/objects/serve-s3.ts'
import { openStore } from '../../local/store.ts'
import { bytesOf } from './csv-files.ts'

let files: ImportFiles | undefined
let end = async () => {}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-objects-'))
  const store = openStore(folder)
  const clock = new MovableClock(new Activity())
  const credentials = new Credentials()
  const bucket = { name: 'imports', isLocked: false, retentionDays: 0 }
  const s3 = new S3(
    [bucket],
    new ObjectStore(join(folder, 'objects'), store.database),
    new Guard(new Map()),
    clock,
  )
  const endpoint = await startEndpoint({ services: { s3 }, credentials, clock, log: () => undefined })
  const owner = credentials.ofOwner()
  const client = new S3Client({
    endpoint: endpoint.url,
    region: 'ap-southeast-3',
    credentials: {
      accessKeyId: owner.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: owner.AWS_SECRET_ACCESS_KEY ?? '',
      sessionToken: owner.AWS_SESSION_TOKEN ?? '',
    },
  })
  files = importFilesIn(client, 'imports')
  end = async () => {
    client.destroy()
    await endpoint.stop()
    clock.stop()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

afterAll(() => end())

it('gives an uploaded file back byte by byte', async () => {
  const bytes = bytesOf('\ufeffnip;name\r\n1;Sékolah “Tiga”\r\n')

  await files?.put('a/people.csv', bytes)

  expect(await files?.get('a/people.csv')).toEqual(bytes)
})

it('knows of no file that was never uploaded', async () => {
  expect(await files?.get('a/units.csv')).toBeUndefined()
})
