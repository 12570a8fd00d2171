import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { emptyFolder } from '../empty-folder.ts'

const putting = 'functions/put-one-object.ts'
const source = `import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
export const handler = async () => {
  const put = new PutObjectCommand({ Bucket: 'archive', Key: 'a/b.json', Body: '{}', ContentType: 'application/json' })
  return (await new S3Client({ forcePathStyle: true }).send(put)).ETag
}`

const invokingEntry = 'functions/invoke-a-function.ts'
const invoking = `import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
export const handler = () =>
  new LambdaClient({ maxAttempts: 1 }).send(new InvokeCommand({ FunctionName: 'mailer', InvocationType: 'Event' }))`

const bundled = async (entry: string, source: string) => {
  const root = emptyFolder()
  mkdirSync(join(root, 'functions'))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, entry), source)
  const bundles = await Bundles.build({ root, outputFolder: join(root, 'out'), entries: [entry] })
  return join(bundles.folderOf(entry), 'index.mjs')
}

const received: { request: IncomingMessage; body: string }[] = []
const server = createServer(async (request, response) => {
  received.push({ request, body: await text(request) })
  response.writeHead(200, { etag: '"7"' }).end()
})

afterEach(() => {
  vi.unstubAllEnvs()
  server.close()
})

describe('a bundle with the Lambda client', () => {
  it('holds no class of an error, and still tells which one it was', async () => {
    const file = await bundled(invokingEntry, invoking)
    const busy = createServer((_, response) => {
      response
        .writeHead(429, { 'x-amzn-errortype': 'TooManyRequestsException' })
        .end('{"message":"Rate exceeded"}')
    })
    await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done))
    const { port } = busy.address() as AddressInfo
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
    vi.stubEnv('AWS_REGION', 'ap-southeast-3')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'role-of-the-function')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')

    const { handler } = await import(pathToFileURL(file).href)
    const refused = await handler().catch((error: unknown) => error)
    busy.close()

    expect(refused).toMatchObject({
      name: 'TooManyRequestsException',
      message: 'Rate exceeded',
      $metadata: { httpStatusCode: 429 },
    })
    expect(readFileSync(file, 'utf8')).not.toContain('EFSMountTimeoutException')
  })
})

describe('a bundle with the S3 client', () => {
  it('holds the schemas of what it calls only, and calls S3 with the credentials in its environment', async () => {
    const file = await bundled(putting, source)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
    vi.stubEnv('AWS_REGION', 'ap-southeast-3')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'role-of-the-function')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')

    const { handler } = await import(pathToFileURL(file).href)
    const tag = await handler()

    const [{ request, body } = { request: undefined, body: '' }] = received
    expect(tag).toBe('"7"')
    expect(`${request?.method} ${request?.url?.split('?')[0]}`).toBe('PUT /archive/a/b.json')
    expect(request?.headers['content-type']).toBe('application/json')
    expect(request?.headers.authorization).toContain('Credential=role-of-the-function/')
    expect(body).toContain('{}')
    expect(readFileSync(file, 'utf8')).not.toContain('PutBucketLifecycle')
  })
})
