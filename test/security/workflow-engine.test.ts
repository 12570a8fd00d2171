import { createServer, request, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listenerFor } from '../../local/step-functions/http.ts'
import { withLoneEngine } from '../ground/lone-engine.ts'

const start = withLoneEngine()
let server: Server

beforeEach(async () => {
  const { engine } = start(() => ({ statusCode: 200, payload: '{}' }))
  server = createServer(listenerFor(engine))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (method: string, headers: Readonly<Record<string, string>>, body = '{}') =>
  new Promise<{ status: number | undefined; text: string; allowed: unknown }>((resolve, reject) => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const target = { 'x-amz-target': 'AWSStepFunctions.ListStateMachines' }
    const asked = request(
      { host: '127.0.0.1', port, method, headers: { ...target, ...headers } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        const allowed = answer.headers['access-control-allow-origin']
        answer.once('end', () => resolve({ status: answer.statusCode, text, allowed }))
      },
    )
    asked.once('error', reject)
    asked.end(method === 'POST' ? body : undefined)
  })

it('answers programs of this machine', async () => {
  const { status, text } = await ask('POST', {})

  expect([status, text]).toEqual([200, '{"stateMachines":[]}'])
})

it.each<[string, string, Readonly<Record<string, string>>]>([
  ['a page of another site', 'POST', { origin: 'https://evil.example' }],
  ['a page without an origin', 'POST', { origin: 'null' }],
  ['a page that another leads to', 'GET', { 'sec-fetch-site': 'cross-site' }],
  ['a page whose domain was made to point here', 'POST', { host: 'evil.example:8083' }],
  ['a browser that asks for leave', 'OPTIONS', { origin: 'https://evil.example' }],
])('refuses %s', async (_who, method, headers) => {
  const { status, text, allowed } = await ask(method, headers)

  expect(status).toBe(403)
  expect(text).not.toContain('stateMachines')
  expect(allowed).toBeUndefined()
})

it('hears nobody out who sends more than any request may have', async () => {
  await expect(ask('POST', {}, 'x'.repeat(8 * 1024 * 1024))).rejects.toThrow()
})
