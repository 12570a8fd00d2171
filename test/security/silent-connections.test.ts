import { describe, expect, it } from 'vitest'
import { dial, exchange, statusOf } from '../ground/raw-http.ts'
import { post, withFront } from './raw-bodies.ts'

const { open } = withFront()

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
