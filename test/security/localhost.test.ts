import { createServer, type Server } from 'node:http'
import { afterAll, expect, it } from 'vitest'
import { HttpApi } from '../../local/api/http-api.ts'
import { listenIfThere, listenOn } from '../../local/api/listen-on.ts'

const servers: Server[] = []
const server = () => {
  const one = createServer((_, response) => response.end('somebody else'))
  servers.push(one)
  return one
}
afterAll(() => Promise.all(servers.map((one) => new Promise((closed) => one.close(closed)))))

it('leaves nobody else an address at which a browser looks for it', async () => {
  const api = new HttpApi()
  const url = new URL(await api.listen(0, '127.0.0.1'))

  const statuses = await Promise.all(
    ['127.0.0.1', '[::1]'].map(async (host) => (await fetch(`http://${host}:${url.port}/`)).status),
  )
  const squatter = listenOn(server(), Number(url.port), '::1')

  // It has no routes yet.
  expect(statuses).toEqual([503, 503])
  await expect(squatter).rejects.toThrow(/is in use/)
  await api.stop()
  await expect(fetch(`http://[::1]:${url.port}/`)).rejects.toThrow()
})

it('does not start where somebody else is there first', async () => {
  const port = await listenOn(server(), 0, '::1')
  const api = new HttpApi()

  await expect(api.listen(port, '127.0.0.1')).rejects.toThrow(/is in use/)

  await api.stop()
})

it('goes without an address that the machine does not have', async () => {
  await expect(listenIfThere(server(), 0, '203.0.113.1')).resolves.toBeUndefined()
})
