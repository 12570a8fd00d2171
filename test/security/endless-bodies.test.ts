import { describe, expect, it, vi } from 'vitest'
import { dial, exchange, type RawConnection, statusOf } from '../ground/raw-http.ts'
import { bodyIn, buffers, MEBIBYTE, post, visitor, withFront } from './raw-bodies.ts'

const { open } = withFront()

/** What was read before a refusal is let go of a little later, on a busy machine not at once; what is held stays. */
const LETTING_GO = { timeout: 10_000, interval: 50 }

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
    const limits = { heldBytes: 8 * MEBIBYTE, heldBytesPerVisitor: 4 * MEBIBYTE, bodySilence: 60_000 }
    const { api, url } = await open(limits)
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
    await vi.waitFor(() => expect(buffers() - before).toBeLessThan(16), LETTING_GO)
    for (const { socket } of connections) socket.destroy()
    await vi.waitFor(() => expect(api.heldBytes).toBe(0))
    const after = await fetch(url, { method: 'POST', body: 'a' })

    expect(held).toBeLessThanOrEqual(8 * MEBIBYTE)
    expect(refused.map(({ heard }) => statusOf(heard()))).toEqual(refused.map(() => 503))
    expect(refused[0]?.heard()).toMatch(/^retry-after: 10/im)
    expect(after.status).toBe(200)
    expect(api.heldBytes).toBe(0)
    await vi.waitFor(() => expect(buffers() - before).toBeLessThan(4), LETTING_GO)
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
    await vi.waitFor(() => expect(buffers() - before).toBeLessThan(4), LETTING_GO)
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
