import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FrontLimits } from '../../local/api/front-limits.ts'
import type { HttpApiOptions } from '../../local/api/http-api.ts'
import { type Front, openFront } from '../ground/front.ts'
import { dial, exchange, type RawConnection, statusOf } from '../ground/raw-http.ts'

const MEBIBYTE = 1024 * 1024

let front: Front | undefined

const open = async (limits: Partial<FrontLimits> = {}, options: Partial<HttpApiOptions> = {}) => {
  front = await openFront(limits, options)
  return front
}

afterEach(async () => {
  await front?.stop()
})

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Megabytes of buffers in use by this process, the server's and the test's own. */
const buffers = () => {
  collectGarbage()
  return process.memoryUsage().arrayBuffers / MEBIBYTE
}

const post = (headers: string) => `POST / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n${headers}\r\n`

const visitor = (number: number) => `X-Forwarded-For: 192.0.2.${number}\r\n`

const bodyIn = (answer: string) => JSON.parse(answer.split('\r\n\r\n').at(-1) ?? '').body

describe('a body', () => {
  it.each([
    ['', 4.8],
    ['', 9.9],
    ['', 10.4],
    ['Content-Type: text/plain\r\n', 6.1],
    ['', 1e9],
  ])('that is declared too large is refused in words before its first byte (%s%d MB)', async (type, size) => {
    const { api, url } = await open()

    const { heard, socket, until } = await dial(
      url,
      post(`${type}Content-Length: ${Math.ceil(size * MEBIBYTE)}\r\n`),
    )
    await until('</html>')
    socket.destroy()

    expect(statusOf(heard())).toBe(413)
    expect(heard()).toContain('Kiriman terlalu besar')
    expect(heard()).toContain('That was too large to send')
    expect(api.heldBytes).toBe(0)
  })

  it('in chunks is cut at the byte that is too much', async () => {
    const { api, url } = await open()
    const { heard, socket, until } = await dial(url, post('Transfer-Encoding: chunked\r\n'))
    const chunk = Buffer.from(`100000\r\n${'a'.repeat(MEBIBYTE)}\r\n`)

    for (let sent = 0; sent < 5; sent += 1) socket.write(chunk)
    await until('</html>')
    socket.destroy()

    expect(statusOf(heard())).toBe(413)
    expect(api.heldBytes).toBe(0)
  })

  it('is refused where its visitor can read it, even one that sends everything first', async () => {
    const { url } = await open()
    const headers = `Connection: close\r\nContent-Length: ${9 * MEBIBYTE}\r\n`

    const answer = await exchange(
      url,
      Buffer.concat([Buffer.from(post(headers)), Buffer.alloc(9 * MEBIBYTE)]),
    )

    expect(statusOf(answer)).toBe(413)
  })

  it('grows by its escapes beyond what a function takes, and is refused in words', async () => {
    const invoke = async () => ({ statusCode: 413, payload: '{}' })
    const { url } = await open({}, { invoke })

    const answer = await exchange(
      url,
      post('Connection: close\r\nContent-Length: 3\r\n').concat('\u0001'.repeat(3)),
    )

    expect(statusOf(answer)).toBe(413)
    expect(answer).toContain('That was too large to send')
  })

  it('of a GET is not read', async () => {
    const { url } = await open()
    const { heard, until } = await dial(
      url,
      'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n\r\nabc',
    )

    await until('"isBase64Encoded":false')

    expect(heard()).toMatch(/^connection: close/im)
    expect(heard()).not.toContain('"body"')
  })

  it('is asked for only when it will be read', async () => {
    const { url } = await open({}, { throttling: { rate: 0.001, burst: 1 } })
    const expecting = 'Expect: 100-continue\r\nConnection: close\r\n'

    const first = await dial(url, post(`${expecting}Content-Length: 3\r\n`))
    await first.until('100 Continue')
    first.socket.write('abc')
    await first.closed
    const tooMany = await dial(url, post(`${expecting}Content-Length: 3\r\n`))
    await tooMany.until('</html>')
    tooMany.socket.destroy()

    expect(bodyIn(first.heard())).toBe('YWJj')
    expect(statusOf(tooMany.heard())).toBe(429)
    expect(tooMany.heard()).toMatch(/^retry-after: 1/im)
  })
})

describe('bodies that never end', () => {
  const unfinished = async (url: string, count: number) => {
    const bytes = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(MEBIBYTE - 1, 'a')])
    return Promise.all(
      Array.from({ length: count }, async (_, number) => {
        const connection = await dial(url, post(`${visitor(number % 20)}Transfer-Encoding: chunked\r\n`))
        await new Promise((written) => connection.socket.write(bytes, written))
        return connection
      }),
    )
  }

  it('take a bounded part of memory, the others are told to come later, and all of it is given back', async () => {
    const { api, url } = await open({ heldBytes: 8 * MEBIBYTE, heldBytesPerVisitor: 4 * MEBIBYTE })
    const before = buffers()

    const connections = await unfinished(url, 60)
    const refused: RawConnection[] = []
    const { promise: enough, resolve } = Promise.withResolvers<void>()
    for (const one of connections) {
      const note = () => refused.push(one) >= 52 && resolve()
      one.until('</html>').then(note, () => undefined)
    }
    await enough
    const held = api.heldBytes
    const during = buffers()
    for (const { socket } of connections) socket.destroy()
    await vi.waitFor(() => expect(api.heldBytes).toBe(0))
    const after = await fetch(url, { method: 'POST', body: 'a' })

    expect(held).toBeLessThanOrEqual(8 * MEBIBYTE)
    expect(during - before).toBeLessThan(16)
    expect(refused.map(({ heard }) => statusOf(heard()))).toEqual(refused.map(() => 503))
    expect(refused[0]?.heard()).toMatch(/^retry-after: 10/im)
    expect(after.status).toBe(200)
    expect(api.heldBytes).toBe(0)
    expect(buffers() - before).toBeLessThan(4)
  })

  it('of one visitor leave the others their part', async () => {
    const { url } = await open({ heldBytes: 8 * MEBIBYTE, heldBytesPerVisitor: 64 * 1024 })
    const half = Buffer.alloc(60 * 1024)
    const headers = (who: number) => post(`${visitor(who)}Connection: close\r\nContent-Length: 61441\r\n`)

    const greedy = await Promise.all([1, 1].map((who) => dial(url, headers(who))))
    for (const { socket } of greedy) socket.write(half)
    const refused = await Promise.race(greedy.map((one) => one.until('</html>').then(() => one)))
    const other = await exchange(url, Buffer.concat([Buffer.from(headers(2)), half, Buffer.from('a')]))
    for (const { socket } of greedy) socket.destroy()

    expect(statusOf(refused.heard())).toBe(429)
    expect(statusOf(other)).toBe(200)
  })

  it('in a million chunks take no more than their bytes', async () => {
    const { api, url } = await open()
    const before = buffers()
    const connection = await dial(url, post('Transfer-Encoding: chunked\r\n'))

    await new Promise((written) => connection.socket.write('1\r\na\r\n'.repeat(100_000), written))
    connection.socket.write('1\r\na\r\n0\r\n\r\n')
    await connection.until('"isBase64Encoded"')
    connection.socket.destroy()

    expect(bodyIn(connection.heard())).toHaveLength(Math.ceil(100_001 / 3) * 4)
    expect(buffers() - before).toBeLessThan(4)
    expect(api.heldBytes).toBe(0)
  })

  it.each([
    ['fall silent', { bodySilence: 100 }, false],
    ['trickle', { bodyTime: 400, bodySilence: 300 }, true],
  ])('and %s are refused when their time is up', async (_, limits, trickles) => {
    const { api, url } = await open(limits)
    const connection = await dial(url, post('Content-Length: 1000\r\n'))
    const trickle = setInterval(() => trickles && connection.socket.write('a'), 50)

    await connection.until('</html>')
    clearInterval(trickle)
    connection.socket.destroy()

    expect(statusOf(connection.heard())).toBe(408)
    expect(connection.heard()).toContain('Kiriman terlalu lama datangnya')
    expect(api.heldBytes).toBe(0)
  })
})

describe('connections that never ask', () => {
  it.each(['', 'GET / HTTP/1.1\r\nHost: loc'])('are closed when their time is up (“%s”)', async (begun) => {
    const { url } = await open({ headerTime: 200, checkEvery: 50 })

    const answer = await exchange(url, begun)

    expect(statusOf(answer)).toBe(408)
  })

  it('make room for those that do', async () => {
    const { url } = await open({ connections: 5 })
    const idle = await Promise.all(Array.from({ length: 5 }, () => dial(url, 'GET / HTTP/1.1\r\nX: ')))

    const answer = await exchange(url, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    await Promise.race(idle.map(({ closed }) => closed))
    for (const { socket } of idle) socket.destroy()

    expect(statusOf(answer)).toBe(200)
  })

  it('are told to come later when every place has its request', async () => {
    const { url } = await open({ connections: 2 })
    const asking = post('Expect: 100-continue\r\nContent-Length: 9\r\n')
    const busy = await Promise.all([dial(url, asking), dial(url, asking)])
    await Promise.all(busy.map(({ until }) => until('100 Continue')))

    const answer = await exchange(url, '')
    for (const { socket } of busy) socket.destroy()

    expect(statusOf(answer)).toBe(503)
    expect(answer).toMatch(/^retry-after: 10/im)
  })
})
