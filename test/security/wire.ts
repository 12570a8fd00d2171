import { afterAll, beforeAll } from 'vitest'
import { type Front, openFront } from '../ground/front.ts'
import { exchange } from '../ground/raw-http.ts'

export const OWN = 'Host: localhost\r\nConnection: close\r\n'

/** A server of pages, spoken to line by line. */
export const withWire = () => {
  let running: Front | undefined

  beforeAll(async () => {
    running = await openFront({}, { siteUrl: 'https://office.example' })
  })

  afterAll(() => running?.stop())

  const front = () => {
    if (!running) throw new Error('The server is there only while tests run.')
    return running
  }
  const ask = (line: string, headers = OWN) => exchange(front().url, `${line}\r\n${headers}\r\n`)

  return { front, ask }
}
