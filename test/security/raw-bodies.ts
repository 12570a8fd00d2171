import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach } from 'vitest'
import type { FrontLimits } from '../../local/api/front-limits.ts'
import type { HttpApiOptions } from '../../local/api/http-api.ts'
import { type Front, openFront } from '../ground/front.ts'

export const MEBIBYTE = 1024 * 1024

/** A server with limits of its own for each test, which ends with it. */
export const withFront = () => {
  let front: Front | undefined

  const open = async (limits: Partial<FrontLimits> = {}, options: Partial<HttpApiOptions> = {}) => {
    front = await openFront(limits, options)
    return front
  }

  afterEach(async () => {
    await front?.stop()
  })
  return { open }
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Megabytes of buffers in use by this process, the server's and the test's own. */
export const buffers = () => {
  collectGarbage()
  return process.memoryUsage().arrayBuffers / MEBIBYTE
}

export const post = (headers: string) =>
  `POST / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n${headers}\r\n`

export const visitor = (number: number) => `X-Forwarded-For: 192.0.2.${number}\r\n`

export const bodyIn = (answer: string) => JSON.parse(answer.split('\r\n\r\n').at(-1) ?? '').body
