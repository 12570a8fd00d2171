import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll } from 'vitest'

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A service on loopback for one test file, which answers all that it is asked as it was told last. */
export const withAnsweringServer = () => {
  let answer: Answer = {}
  const server = createServer(async (request, response) => {
    await buffer(request)
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '')
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  return {
    answers: (next: Answer) => {
      answer = next
    },
    config: () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      return {
        endpoint: `http://127.0.0.1:${port}`,
        region: 'ap-southeast-3',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
        maxAttempts: 1,
      }
    },
  }
}
