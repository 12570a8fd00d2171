import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import { Credentials } from '../../../local/endpoint/credentials.ts'
import { Guard } from '../../../local/iam/guard.ts'
import { compileStatements } from '../../../local/iam/statement.ts'
import { isPolicySignedWith } from '../../../local/objects/form-policy.ts'
import { ObjectStore } from '../../../local/objects/object-store.ts'
import { postObject } from '../../../local/objects/post-object.ts'
import { openStore } from '../../../local/store.ts'
import { type Front, openFront } from '../../ground/front.ts'
import { dial, statusOf } from '../../ground/raw-http.ts'

const MEBIBYTE = 1024 * 1024
const HOUR = 3_600_000
const ROLE = 'arn:aws:iam::000000000000:role/page'

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

beforeAll(async () => {
  const statements = compileStatements({
    Statement: [{ Effect: 'Allow', Action: ['s3:PutObject'], Resource: ['arn:aws:s3:::files/in/*'] }],
  })
  const guard = new Guard(new Map([[ROLE, statements]]))
  const buckets = [{ name: 'files', isLocked: false, retentionDays: 0 }]
  const deps = { buckets, objects, guard, credentials, clock }
  front = await openFront({ bodySilence: 300, uploads: 2 }, { postObject: (form) => postObject(form, deps) })
})

afterAll(async () => {
  await front.stop()
  clock.stop()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One whose clock was moved as the machine's was. */
const lateClient = () => {
  client.config.systemClockOffset = clock.now() - Date.now()
  return client
}

type Signed = Awaited<ReturnType<typeof createPresignedPost>>['fields']

/** What `client` signs: a file of 2 to 1,000 bytes under one key, for an hour. */
const signed = async (Key = 'in/people.csv', by = client): Promise<Signed> => {
  const { fields } = await createPresignedPost(by, {
    Bucket: 'files',
    Key,
    Conditions: [['content-length-range', 2, 1000]],
    Fields: { 'Content-Type': 'text/csv' },
    Expires: 3600,
  })
  return fields
}

const formOf = (fields: Signed, file: string | Uint8Array<ArrayBuffer> | undefined) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file !== undefined) form.append('file', new File([file], 'anything.xlsx'))
  return form
}

const post = async (fields: Signed, file?: string | Uint8Array<ArrayBuffer>, bucket = 'files') => {
  const answer = await fetch(`${front.url}/_s3/${bucket}/`, {
    method: 'POST',
    body: formOf(fields, file),
    redirect: 'manual',
  })
  const body = await answer.text()
  return { status: answer.status, headers: answer.headers, code: /<Code>(\w+)<\/Code>/.exec(body)?.[1], body }
}

const drafts = () => readdirSync(join(folder, 'objects', 'drafts'))

describe('a form that is posted to a bucket', () => {
  it('puts its file, byte by byte, under the key and the type that were signed', async () => {
    const bytes = Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 256)

    const { status, headers } = await post(await signed(), bytes)

    const found = objects.find('files', 'in/people.csv')
    expect(status).toBe(204)
    expect(found).toMatchObject({ contentType: 'text/csv', size: 900 })
    expect(headers.get('etag')).toBe(`"${found?.etag}"`)
    expect(headers.get('x-amz-version-id')).toBe(found?.version)
    expect(found && Buffer.compare(await objects.read(found), bytes)).toBe(0)
  })

  it('makes a new version each time, and leaves the others as they are', async () => {
    const fields = await signed('in/again.csv')
    const first = (await post(fields, 'first')).headers.get('x-amz-version-id') ?? ''
    await post(fields, 'second')

    const [old, now] = [objects.find('files', 'in/again.csv', first), objects.find('files', 'in/again.csv')]
    expect(old && `${await objects.read(old)}`).toBe('first')
    expect(now && `${await objects.read(now)}`).toBe('second')
  })

  it('leads back to where the policy says, with bucket, key and digest', async () => {
    const { fields } = await createPresignedPost(client, {
      Bucket: 'files',
      Key: 'in/back.csv',
      Fields: { success_action_redirect: 'https://bina.test/hr/import?x=1' },
    })

    const { status, headers } = await post(fields, 'abc')

    const address = new URL(headers.get('location') ?? '')
    expect(status).toBe(303)
    expect(`${address.origin}${address.pathname}`).toBe('https://bina.test/hr/import')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      x: '1',
      bucket: 'files',
      key: 'in/back.csv',
      etag: `"${objects.find('files', 'in/back.csv')?.etag}"`,
    })
  })

  it.each<[string, number, string, (fields: Signed) => Signed, (string | undefined)?]>([
    ['another key', 403, 'AccessDenied', (fields) => ({ ...fields, key: 'in/other.csv' })],
    ['another type', 403, 'AccessDenied', (fields) => ({ ...fields, 'Content-Type': 'text/html' })],
    ['a field more', 403, 'AccessDenied', (fields) => ({ ...fields, acl: 'public-read' })],
    ['another bucket in its fields', 403, 'AccessDenied', (fields) => ({ ...fields, bucket: 'else' })],
    ['no policy', 403, 'AccessDenied', ({ Policy: _, ...fields }) => fields],
    ['another policy', 403, 'SignatureDoesNotMatch', (fields) => ({ ...fields, Policy: btoa('{}') })],
    [
      'a stranger’s key',
      403,
      'InvalidAccessKeyId',
      (fields) => ({ ...fields, 'X-Amz-Credential': 'A/20261201/x/s3/aws4_request' }),
    ],
    ['no file', 400, 'InvalidArgument', (fields) => fields, undefined],
    ['a file that is too small', 400, 'EntityTooSmall', (fields) => fields, 'a'],
    ['a file that is too large', 400, 'EntityTooLarge', (fields) => fields, 'a'.repeat(1001)],
    [
      'fields that are too large',
      400,
      'MaxPostPreDataLengthExceededError',
      (fields) => ({ ...fields, 'x-ignore-a': 'a'.repeat(21_000) }),
    ],
  ])('is refused with %s', async (name, status, code, changed, ...[file]) => {
    const before = objects.list('files', '', '', 100).map(({ version }) => version)

    const answer = await post(changed(await signed()), name === 'no file' ? undefined : (file ?? 'abc'))

    expect([answer.status, answer.code]).toEqual([status, code])
    expect(objects.list('files', '', '', 100).map(({ version }) => version)).toEqual(before)
    expect(drafts()).toEqual([])
  })

  it('is refused for a key that its signer may not put, and in a bucket that is not there', async () => {
    const forbidden = await post(await signed('out/x.csv'), 'abc')
    const nowhere = await post(await signed(), 'abc', 'nowhere')

    expect([forbidden.status, forbidden.code]).toEqual([403, 'AccessDenied'])
    expect([nowhere.status, nowhere.code]).toEqual([404, 'NoSuchBucket'])
  })

  it('is refused once its policy has expired, by the machine’s own clock', async () => {
    const fields = await signed()
    await clock.advanceTo(clock.now() + HOUR)

    const { status, body } = await post(fields, 'abc')

    expect(status).toBe(403)
    expect(body).toContain('Invalid according to Policy: Policy expired.')
  })

  it('shows a script of a visitor’s as text, in XML that runs nothing', async () => {
    const { body, headers } = await post({ ...(await signed()), '<script>x</script>': '1' }, 'abc')

    expect(body).not.toContain('<script>')
    expect(headers.get('content-type')).toBe('application/xml')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

it('gives nothing to read', async () => {
  for (const path of ['/_s3', '/_s3/', '/_s3/files', '/_s3/files/', '/_s3/files/in/people.csv', '/_s3?x'])
    expect((await fetch(`${front.url}${path}`)).status).toBe(403)
  expect((await fetch(`${front.url}/_s3/files/in/people.csv`, { method: 'POST' })).status).toBe(405)
  expect((await (await fetch(`${front.url}/_s3x`)).text()).includes('Error')).toBe(false)
})

describe('what strangers can take of the machine', () => {
  const head = (more: string) => `POST /_s3/files/ HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`
  const MULTIPART = 'Content-Type: multipart/form-data; boundary=b\r\n'

  it('is two forms at a time, and each an end when nothing more comes', async () => {
    const slow = await Promise.all(
      [1, 2].map(() => dial(front.url, head(`${MULTIPART}Content-Length: 1000\r\n`))),
    )
    await new Promise((resolve) => setTimeout(resolve, 50))

    const third = await post(await signed(), 'abc')
    await Promise.all(slow.map(({ until }) => until('RequestTimeout')))

    expect([third.status, third.code]).toEqual([503, 'SlowDown'])
    expect(slow.map(({ heard }) => statusOf(heard()))).toEqual([400, 400])
    for (const { socket } of slow) socket.destroy()
    expect(drafts()).toEqual([])
  })

  it('is no size that no object has: it is refused unread', async () => {
    const { heard, socket, until } = await dial(
      front.url,
      head(`${MULTIPART}Content-Length: ${65 * MEBIBYTE}\r\n`),
    )
    await until('</Error>')
    socket.destroy()

    expect(heard()).toContain('EntityTooLarge')
  })

  it('keeps nothing of a file that is cut off', async () => {
    const encoded = new Response(formOf(await signed('in/cut.csv', lateClient()), 'a'.repeat(900)))
    const body = Buffer.from(await encoded.arrayBuffer())
    const type = `Content-Type: ${encoded.headers.get('content-type')}\r\n`
    const { socket } = await dial(front.url, head(`${type}Content-Length: ${body.length}\r\n`))
    socket.write(body.subarray(0, body.length - 500))
    await expect.poll(drafts).toHaveLength(1)

    socket.destroy()

    await expect.poll(drafts).toEqual([])
    expect(objects.find('files', 'in/cut.csv')).toBeUndefined()
  })
})

// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html
it('reckons the signature of Amazon’s own example', () => {
  const policy =
    'eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9'
  const fields = new Map([
    ['policy', policy],
    ['x-amz-algorithm', 'AWS4-HMAC-SHA256'],
    ['x-amz-credential', 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request'],
    ['x-amz-date', '20151229T000000Z'],
    ['x-amz-signature', '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e'],
  ])

  expect(isPolicySignedWith('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', fields)).toBe(true)
  expect(isPolicySignedWith('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEX', fields)).toBe(false)
})
