import { get } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HttpApi, type HttpApiOptions } from '../../../local/api/http-api.ts'
import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'

const ROUTE = {
  key: 'ANY /{proxy+}',
  method: 'ANY',
  segments: ['{proxy+}'],
  functionArn: 'arn:aws:lambda:ap-southeast-3:000000000000:function:page',
  apiId: 'api',
}

let api: HttpApi
let clock: MovableClock
let url: string

const open = async (more: Partial<HttpApiOptions>) => {
  const activity = new Activity()
  clock = new MovableClock(activity)
  url = await api.listen(0, '127.0.0.1')
  api.open([ROUTE], {
    clock,
    activity,
    invoke: async () => ({ statusCode: 200, payload: '{"statusCode":200,"body":"ok"}' }),
    local: async () => ({ status: 200, headers: {}, body: '' }),
    throttling: undefined,
    ...more,
  })
}

beforeEach(() => {
  api = new HttpApi()
})

afterEach(async () => {
  vi.useRealTimers()
  clock.stop()
  await api.stop()
})

const ask = () =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    get(`${url}/page`, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => {
        body += chunk
      })
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    }).once('error', reject)
  })

describe('the stage of the API', () => {
  it('lets a burst through and then no more than its rate', async () => {
    await open({ throttling: { rate: 1, burst: 3 } })

    const answers = await Promise.all(Array.from({ length: 8 }, ask))

    const refused = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3)
    expect(refused.length).toBeGreaterThanOrEqual(3)
    expect(refused[0]?.body).toBe('{"message":"Too Many Requests"}')
  })

  it('waits twenty-nine seconds for a function, and not a second more', async () => {
    const { promise: called, resolve: call } = Promise.withResolvers<void>()
    await open({
      invoke: () => {
        call()
        return new Promise(() => undefined)
      },
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let answered = false
    const answer = ask().finally(() => {
      answered = true
    })
    await called

    vi.advanceTimersByTime(28_999)
    const before = answered
    vi.advanceTimersByTime(1)

    expect(before).toBe(false)
    expect(await answer).toEqual({ status: 503, body: '{"message":"Service Unavailable"}' })
  })
})
