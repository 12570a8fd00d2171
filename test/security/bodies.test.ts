import { describe, expect, it } from 'vitest'
import { dial, exchange, statusOf } from '../ground/raw-http.ts'
import { bodyIn, MEBIBYTE, post, withFront } from './raw-bodies.ts'

const { open } = withFront()

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
