import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { sesClient } from '../../functions/platform/clients/ses-client.ts'
import type { SendMailDeps } from '../../functions/platform/mail/claim-notices.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { notices } from '../../functions/roots/notices.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { clockAt, OPENED_AT } from './period.ts'

const QUOTA =
  '<GetSendQuotaResponse><GetSendQuotaResult><MaxSendRate>1000</MaxSendRate></GetSendQuotaResult></GetSendQuotaResponse>'
const ACCEPTED =
  '<SendEmailResponse><SendEmailResult><MessageId>sent-1</MessageId></SendEmailResult></SendEmailResponse>'
const NOWHERE = 'http://127.0.0.1:9'

/** A post office that takes every letter, over HTTP as SES does. */
export interface Mailing {
  /** The letters taken since this test began, as they were posted. */
  readonly letters: readonly URLSearchParams[]
  /** What the mailer needs, at an instant (default: when the period opened). */
  deps(tables: Tables, now?: Date): SendMailDeps
  /** The same with a post office that nobody reaches. */
  depsToNowhere(tables: Tables, now?: Date): SendMailDeps
}

const depsAt = (endpoint: string, tables: Tables, now: Date): SendMailDeps => ({
  tables,
  clock: clockAt(now),
  ses: sesClient({
    region: 'ap-southeast-3',
    endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  }),
  siteUrl: 'https://bina.test',
  agency: 'Pemerintah Kota Contoh',
  from: 'bina@kota.example',
  configurationSet: 'bina',
  tasks,
  notices,
  timeZone: 'Asia/Jakarta',
})

const answerTo = (body: string, letters: URLSearchParams[]): string => {
  const said = new URLSearchParams(body)
  if (said.get('Action') !== 'SendEmail') return QUOTA
  letters.push(said)
  return ACCEPTED
}

/** A post office for one test file. */
export const withMailing = (): Mailing => {
  const letters: URLSearchParams[] = []
  let server: Server
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      request.on('end', () => response.end(answerTo(body, letters)))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterAll(() => server.close())
  beforeEach(() => {
    letters.length = 0
  })
  const here = () => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  }
  return {
    letters,
    deps: (tables, now = OPENED_AT) => depsAt(here(), tables, now),
    depsToNowhere: (tables, now = OPENED_AT) => depsAt(NOWHERE, tables, now),
  }
}
