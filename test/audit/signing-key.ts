import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import type { KMSClient } from '@aws-sdk/client-kms'
import { afterAll, beforeAll } from 'vitest'
import * as z from 'zod'
import { kmsClient } from '../../functions/platform/clients/kms-client.ts'

const Asked = z.object({ Message: z.string().optional() })

/** A key service on loopback with one P-256 key, for one test file. */
export const withSigningKey = (): (() => KMSClient) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const server = createServer(async (request, response) => {
    const { Message } = Asked.parse(JSON.parse(await text(request)))
    const PublicKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const Signature = Message && sign('sha256', Buffer.from(Message, 'base64'), privateKey).toString('base64')
    response.setHeader('content-type', 'application/x-amz-json-1.1')
    response.end(JSON.stringify({ PublicKey, Signature }))
  })
  let client: KMSClient | undefined
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    client = kmsClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'ap-southeast-3',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
  })
  afterAll(() => {
    client?.destroy()
    server.close()
  })
  return () => {
    if (!client) throw new Error('The key is there only while tests run.')
    return client
  }
}
