import { createServer, type Server } from 'node:http'
import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sendMail } from '../../../functions/platform/mail/send-mail.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const MINUTE = 60_000
const QUOTA =
  '<GetSendQuotaResponse><GetSendQuotaResult><MaxSendRate>1000</MaxSendRate></GetSendQuotaResult></GetSendQuotaResponse>'
const ACCEPTED =
  '<SendEmailResponse><SendEmailResult><MessageId>sent</MessageId></SendEmailResult></SendEmailResponse>'

let post: Server
let letters = 0

beforeAll(async () => {
  post = createServer((request, response) => {
    let said = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      said += part
    })
    request.on('end', () => {
      const isLetter = said.includes('Action=SendEmail')
      if (isLetter) letters += 1
      response.end(isLetter ? ACCEPTED : QUOTA)
    })
  })
  await new Promise<void>((listening) => post.listen(0, '127.0.0.1', listening))
  const { appraisals } = await openedPeriod(tables(), {
    employees: 20,
    appraisal: { state: 'selfAssessment' },
  })
  for (const { appraisalId } of appraisals)
    await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
})

afterAll(() => post.close())

beforeEach(() => {
  letters = 0
})

const send = (timeLeft: () => number) => {
  const address = post.address()
  return sendMail(
    {},
    {
      tables: tables(),
      clock: clockAt(OPENED_AT),
      ses: new SESClient({
        region: 'ap-southeast-3',
        endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      }),
      siteUrl: 'https://bina.test',
      from: 'bina@kota.example',
      configurationSet: 'bina',
      timeZone: 'Asia/Jakarta',
    },
    timeLeft,
  )
}

it('begins no letter that it may not have the time to record', async () => {
  await send(() => 5_000)

  expect(letters).toBe(0)
})

it('leaves to the next run what it has no time for, and that run sends the rest once', async () => {
  let left = 1
  await send(() => (left-- > 0 ? MINUTE : 5_000))
  const first = letters

  await send(() => MINUTE)

  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(20)
  expect(letters).toBe(20)
})
