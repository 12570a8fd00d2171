import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { describe, expect, it } from 'vitest'
import { type Signed, withPosting } from './posting.ts'

const HOUR = 3_600_000
const { objects, clock, client, signed, post, drafts } = withPosting()

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
