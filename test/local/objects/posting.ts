import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { afterAll, beforeAll } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import { Credentials } from '../../../local/endpoint/credentials.ts'
import { Guard } from '../../../local/iam/guard.ts'
import { compileStatements } from '../../../local/iam/statement.ts'
import { ObjectStore } from '../../../local/objects/object-store.ts'
import { postObject } from '../../../local/objects/post-object.ts'
import { signedGet } from '../../../local/objects/signed-get.ts'
import { openStore } from '../../../local/store.ts'
import { type Front, openFront } from '../../ground/front.ts'

const ROLE = 'arn:aws:iam::000000000000:role/page'

export type Signed = Awaited<ReturnType<typeof createPresignedPost>>['fields']

export const formOf = (fields: Signed, file: string | Uint8Array<ArrayBuffer> | undefined) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file !== undefined) form.append('file', new File([file], 'anything.xlsx'))
  return form
}

/** A bucket that takes posted forms, for one test file: `in/` may be put, `given/` may be read, `out/` neither. */
export const withPosting = () => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-post-'))
  const store = openStore(folder)
  const objects = new ObjectStore(join(folder, 'objects'), store.database)
  const clock = new MovableClock(new Activity())
  const credentials = new Credentials()
  const page = { name: 'page', roleArn: ROLE }
  let front: Front

  const environmentOf = (name: string) => {
    const settings = { ...page, name } as Parameters<Credentials['add']>[0]
    credentials.add(settings)
    return credentials.of(settings)
  }

  const clientWith = (environment: Readonly<Record<string, string>>) =>
    new S3Client({
      region: 'ap-southeast-3',
      credentials: {
        accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
        secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
      },
    })

  const client = clientWith(environmentOf('page'))
  /** Whose key the machine has not given out. */
  const stranger = clientWith(new Credentials().ofOwner())

  beforeAll(async () => {
    const statements = compileStatements({
      Statement: [
        { Effect: 'Allow', Action: ['s3:PutObject'], Resource: ['arn:aws:s3:::files/in/*'] },
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::files/given/*'] },
      ],
    })
    const guard = new Guard(new Map([[ROLE, statements]]))
    const buckets = [{ name: 'files', isLocked: false, retentionDays: 0 }]
    const deps = { buckets, objects, guard, credentials, clock }
    front = await openFront(
      { bodySilence: 300, uploads: 2 },
      { buckets: { post: (form) => postObject(form, deps), get: (request) => signedGet(request, deps) } },
    )
  })

  afterAll(async () => {
    await front.stop()
    clock.stop()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What `client` signs: a file of 2 to 1,000 bytes under one key, for an hour. */
  const signed = async (Key = 'in/people.csv'): Promise<Signed> => {
    const { fields } = await createPresignedPost(client, {
      Bucket: 'files',
      Key,
      Conditions: [['content-length-range', 2, 1000]],
      Fields: { 'Content-Type': 'text/csv' },
      Expires: 3600,
    })
    return fields
  }

  const post = async (fields: Signed, file?: string | Uint8Array<ArrayBuffer>, bucket = 'files') => {
    const answer = await fetch(`${front.url}/_s3/${bucket}/`, {
      method: 'POST',
      body: formOf(fields, file),
      redirect: 'manual',
    })
    const body = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      code: /<Code>(\w+)<\/Code>/.exec(body)?.[1],
      body,
    }
  }

  const drafts = () => readdirSync(join(folder, 'objects', 'drafts'))

  const url = () => front.url

  return { url, objects, clock, client, stranger, signed, post, drafts }
}
