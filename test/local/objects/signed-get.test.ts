import { describe, expect, it } from 'vitest'
import { downloadsAt } from '../../../functions/platform/exports/download-address.ts'
import { withPosting } from './posting.ts'

const { url, objects, clock, client, stranger } = withPosting()

const put = (key: string, body = 'abc') =>
  objects.put({
    bucket: 'files',
    key,
    body: Buffer.from(body),
    contentType: 'text/csv',
    metadata: {},
    modified: clock.now(),
    retainUntil: 0,
  })

const sign = (objectKey: string, by = client) =>
  downloadsAt(by, `${url()}/_s3/files/`)({ objectKey, fileName: 'bina.csv' })

const get = async (address: string, more: RequestInit = {}) => {
  const answer = await fetch(address, more)
  const body = await answer.text()
  return { status: answer.status, headers: answer.headers, body, code: /<Code>(\w+)<\/Code>/.exec(body)?.[1] }
}

const changed = (address: string, name: string, value: string) => {
  const other = new URL(address)
  other.searchParams.set(name, value)
  return other.href
}

describe('a signed address', () => {
  it('gives the object as a file to keep', async () => {
    await put('given/one.csv', 'nip,name\r\n')

    const { status, headers, body } = await get(await sign('given/one.csv'))

    expect([status, body]).toEqual([200, 'nip,name\r\n'])
    expect(headers.get('content-disposition')).toBe('attachment; filename="bina.csv"')
    expect(headers.get('content-type')).toBe('text/csv')
    expect(headers.get('content-length')).toBe('10')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('gives a large object whole', async () => {
    const body = 'x'.repeat(5_000_000)
    await put('given/large.csv', body)

    const got = await get(await sign('given/large.csv'))

    expect(got.body === body).toBe(true)
  })

  it('names keys with signs of their own', async () => {
    await put("given/naïve + (odd)&'key'.csv")

    expect((await get(await sign("given/naïve + (odd)&'key'.csv"))).status).toBe(200)
  })

  it('is for its own key, host and words', async () => {
    await put('given/own.csv')
    await put('given/other.csv')
    const address = await sign('given/own.csv')

    const other = [
      address.replace('own.csv', 'other.csv'),
      changed(address, 'X-Amz-Expires', '600'),
      changed(address, 'X-Amz-Date', '20990101T000000Z'),
      changed(address, 'response-content-disposition', 'inline'),
      `${address}&versionId=1`,
      address.replace('localhost', '127.0.0.1'),
    ]

    for (const one of other) expect((await get(one)).code).toBe('SignatureDoesNotMatch')
  })

  it('is followed by GET alone', async () => {
    await put('given/get.csv')
    const address = await sign('given/get.csv')

    for (const method of ['HEAD', 'PUT', 'DELETE', 'POST'])
      expect((await get(address, { method })).status).toBeGreaterThanOrEqual(400)
    expect((await get(address)).status).toBe(200)
  })

  it('is carried out with the rights of its signer', async () => {
    await put('in/secret.csv')

    expect(await get(await sign('in/secret.csv'))).toMatchObject({ status: 403, code: 'AccessDenied' })
  })

  it('of somebody that the machine does not know gives nothing', async () => {
    await put('given/known.csv')

    expect((await get(await sign('given/known.csv', stranger))).code).toBe('InvalidAccessKeyId')
  })

  it('of an object that is not there says so', async () => {
    expect(await get(await sign('given/none.csv'))).toMatchObject({ status: 404, code: 'NoSuchKey' })
  })

  it.each([
    'X-Amz-Algorithm',
    'X-Amz-Credential',
    'X-Amz-Date',
    'X-Amz-Expires',
    'X-Amz-SignedHeaders',
    'X-Amz-Signature',
  ])('gives nothing without %s, nor with two of it', async (name) => {
    await put('given/whole.csv')
    const address = new URL(await sign('given/whole.csv'))
    const twice = `${address.href}&${name}=${encodeURIComponent(address.searchParams.get(name) ?? '')}`
    address.searchParams.delete(name)

    expect((await get(address.href)).status).toBeGreaterThanOrEqual(400)
    expect((await get(twice)).status).toBeGreaterThanOrEqual(400)
  })

  it('cannot be cut so that a part of a key is another', async () => {
    for (const path of ['/_s3/files/%', '/_s3/files/%ff', '/_s3/files//', '/_s3/files/a?X-Amz-Signature=0'])
      expect((await get(`${url()}${path}`)).status).toBeGreaterThanOrEqual(400)
  })

  // The last one, since it moves the clock of all.
  it('is good for a minute', async () => {
    await put('given/late.csv')
    const address = await sign('given/late.csv')

    await clock.advanceTo(clock.now() + 61_000)

    expect(await get(address)).toMatchObject({ status: 403, code: 'AccessDenied' })
    expect((await get(address)).body).toContain('Request has expired')
  })
})
