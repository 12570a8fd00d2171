import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

let running: RunningCloud

beforeAll(async () => {
  running = await runFixture()
})

afterAll(() => running.stop())

const fetchSite = (path: string, init: RequestInit = {}) =>
  fetch(`${running.cloud.url}${path}`, { redirect: 'manual', ...init })

describe('the HTTP API', () => {
  it('hands a request over as payload format 2.0 words it', async () => {
    const headers = {
      cookie: 'a=1; b=2',
      'content-type': 'application/x-www-form-urlencoded',
      'X-Asked': 'yes',
    }

    const answer = await fetchSite('/some%20where?a=1&a=2&b=%20', { method: 'POST', headers, body: 'q=1' })
    const event = await answer.json()

    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /{proxy+}',
      rawPath: '/some where',
      rawQueryString: 'a=1&a=2&b=%20',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { a: '1,2', b: ' ' },
      pathParameters: { proxy: 'some where' },
      body: 'q=1',
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'POST', path: '/some where', sourceIp: '127.0.0.1' },
        stage: '$default',
      },
    })
    expect(event.headers).toMatchObject({ 'x-asked': 'yes' })
    expect(event.headers).not.toHaveProperty('cookie')
  })

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['2001:db8::7', '2001:db8::7'],
    ['203.0.113.7, somebody', '127.0.0.1'],
    ['', '127.0.0.1'],
  ])('believes a proxy on this machine about whom it speaks for (“%s”)', async (told, source) => {
    const answer = await fetchSite('/some', { headers: { 'x-forwarded-for': told } })

    expect(await answer.json()).toMatchObject({ requestContext: { http: { sourceIp: source } } })
  })

  it('hands a body that is not text over in base64', async () => {
    const body = new Uint8Array([0, 255])

    const answer = await fetchSite('/upload', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body,
    })

    expect(await answer.json()).toMatchObject({ body: 'AP8=', isBase64Encoded: true })
  })

  it('answers with the status, headers and cookies that the function gives', async () => {
    const answer = await fetchSite('/cookies')

    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; HttpOnly'])
  })

  it('answers bytes that the function gives in base64', async () => {
    const answer = await fetchSite('/picture')

    expect(answer.headers.get('content-type')).toBe('image/png')
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 1, 254])
  })

  it('answers a result without a status as JSON', async () => {
    const answer = await fetchSite('/plain')

    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ said: 'plain' })
  })

  it('answers for a function that asked a service while it was loaded', async () => {
    const answer = await fetchSite('/asked')

    expect(await answer.json()).toEqual({ asked: 'AccessDeniedException' })
  })

  it('hides a failing function behind one sentence', async () => {
    const answer = await fetchSite('/fails')

    expect(answer.status).toBe(500)
    expect(await answer.text()).toBe('{"message":"Internal Server Error"}')
  })

  it('refuses more than ten megabytes', async () => {
    const answer = await fetchSite('/upload', { method: 'POST', body: new Uint8Array(10 * 1024 * 1024 + 1) })

    expect(answer.status).toBe(413)
  })

  it('refuses a path that is no address', async () => {
    const answer = await fetchSite('/%E0%A4%A')

    expect(answer.status).toBe(400)
  })
})
