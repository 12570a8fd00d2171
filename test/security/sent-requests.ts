import { createServer, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll } from 'vitest'

export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Listener {
  /** What clients are made with to speak to the listener. */
  readonly config: {
    readonly endpoint: string
    readonly region: string
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  }
  /** What a client sends while this is done: its only request, as it came over the wire. */
  sentWhile(done: () => Promise<unknown>): Promise<SentRequest>
  /** How many requests have come. */
  count(): number
}

/** A service on loopback that takes down what it is asked, for one test file, and answers with what a client can read. */
export const withListener = (answer = '{}'): (() => Listener) => {
  const requests: SentRequest[] = []
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
    response.end(answer)
  })
  let listener: Listener | undefined
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    listener = {
      config: {
        endpoint: `http://127.0.0.1:${port}`,
        region: 'ap-southeast-3',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      },
      sentWhile: async (done) => {
        const before = requests.length
        await done()
        const [sent, ...more] = requests.slice(before)
        if (!sent || more.length > 0) throw new Error(`${more.length + (sent ? 1 : 0)} requests were sent.`)
        return sent
      },
      count: () => requests.length,
    }
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  return () => {
    if (!listener) throw new Error('The listener is there only while tests run.')
    return listener
  }
}

/** Reads a body as JSON whose objects name every key once and which holds nothing but JSON. */
export const jsonOf = ({ body }: Pick<SentRequest, 'body'>): unknown => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  const parsed: unknown = JSON.parse(text)
  if (JSON.stringify(parsed) !== text) throw new Error(`Written otherwise than once: ${text}`)
  return parsed
}
