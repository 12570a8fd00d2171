import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bucketEndpoint } from '../../../infra/constructs/bucket-endpoint.ts'
import { bundled } from './bundled.ts'

const RESOLVER = new URL(
  '../../../node_modules/@aws-sdk/client-s3/dist-es/endpoint/endpointResolver.js',
  import.meta.url,
)
const { defaultEndpointResolver: sdkEndpoint } = await import(RESOLVER.href)

const asked = (question: object) => ({
  Region: 'ap-southeast-3',
  Bucket: 'bina-storearchive8f2b-4xk9',
  UseFIPS: false,
  UseDualStack: false,
  ForcePathStyle: false,
  Accelerate: false,
  UseGlobalEndpoint: false,
  DisableMultiRegionAccessPoints: false,
  ...question,
})

/** A path's last slash says nothing: the request's own path follows it. */
const told = ({ url, properties, headers }: ReturnType<typeof bucketEndpoint>) => ({
  address: url.href.replace(/\/$/, ''),
  properties,
  headers,
})

describe('the endpoint of a bucket', () => {
  it.each([
    {},
    { Region: 'ap-southeast-1' },
    { Region: 'us-east-1' },
    { Region: 'us-gov-west-1' },
    { Region: 'cn-north-1' },
    { Bucket: 'abc' },
    { Bucket: 'b' },
    { Bucket: 'with.dots' },
    { Bucket: 'a'.repeat(63) },
    { Bucket: 'a'.repeat(64) },
    { Bucket: 'two--hyphens' },
    { ForcePathStyle: true },
    { Endpoint: 'http://127.0.0.9:8000' },
    { Endpoint: 'http://127.0.0.9:8000', Bucket: 'b' },
    { Endpoint: 'http://127.0.0.9:8000/below' },
    { Endpoint: 'http://localhost:8000', ForcePathStyle: true },
    { Bucket: undefined },
    { Bucket: undefined, Endpoint: 'http://127.0.0.9:8000' },
  ])('is the one that the SDK finds for %j', (question) => {
    expect(told(bucketEndpoint(asked(question)))).toEqual(told(sdkEndpoint(asked(question))))
  })

  it.each(['x--use1-az4--x-s3', 'arn:aws:s3:ap-southeast-3:123456789012:accesspoint/one', 'a/b', ''])(
    'is none for %j, which is no ordinary bucket',
    (Bucket) => {
      expect(() => bucketEndpoint(asked({ Bucket }))).toThrow('ordinary buckets')
    },
  )

  it('is none without a region, and none of those that are not bundled', () => {
    expect(() => bucketEndpoint(asked({ Region: undefined }))).toThrow('No region')
    expect(() => bucketEndpoint(asked({ UseDualStack: true }))).toThrow('standard endpoints')
  })
})

describe('a bundle', () => {
  it('finds a bucket so, without the rules of the SDK', async () => {
    const { file, handler } = await bundled(`
      import { GetObjectCommand } from '@aws-sdk/client-s3'
      import { s3Client } from '../functions/platform/clients/s3-client.ts'
      export const handler = (Bucket) =>
        s3Client({ region: 'ap-southeast-3' }).send(new GetObjectCommand({ Bucket, Key: 'k' }))`)

    await expect(handler('x--use1-az4--x-s3')).rejects.toThrow('ordinary buckets')
    expect(readFileSync(file, 'utf8')).not.toContain('s3-outposts')
  })
})
