import { createServer, type Server } from 'node:http'
import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { bindLink, type Link, linkSchema } from '../../../functions/platform/access/links.ts'
import { type Notice, noticeSchema } from '../../../functions/platform/mail/notices.ts'
import { sendLetter } from '../../../functions/platform/mail/send-letter.ts'
import { getRecord } from '../../../functions/platform/table/get.ts'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { historyOf } from '../../ground/history-of.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const NOWHERE = 'http://127.0.0.1:9'
const ACCEPTED =
  '<SendEmailResponse><SendEmailResult><MessageId>sent-1</MessageId></SendEmailResult></SendEmailResponse>'

let post: Server
let letters: string[]
let noticeId: string
let number = 0

beforeAll(async () => {
  post = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (part: string) => letters.push(part))
    request.on('end', () => response.end(ACCEPTED))
  })
  await new Promise<void>((listening) => post.listen(0, '127.0.0.1', listening))
})

afterAll(() => post.close())

beforeEach(async () => {
  number += 1
  letters = []
  const { appraisals } = await openedPeriod(tables(), {
    period: { periodId: `202${number}-q4` },
    appraisal: { state: 'selfAssessment' },
  })
  const subjectId = appraisals[0]?.appraisalId ?? ''
  const { taskId } = await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
  noticeId = `${taskId}.opened`
})

const postOffice = () => {
  const address = post.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

const noticeNow = async (): Promise<Notice> => {
  const notice = await getRecord(tables(), keys.notice(noticeId), noticeSchema)
  if (!notice) throw new Error(`There is no notice ${noticeId}.`)
  return notice
}

const linkOf = async ({ link: hash = '' }: Notice): Promise<Link> => {
  const link = await getRecord(tables(), keys.link(hash), linkSchema)
  if (!link) throw new Error('The notice has no link.')
  return link
}

const send = async (endpoint: string) =>
  sendLetter([await noticeNow()], {
    tables: tables(),
    clock: clockAt(OPENED_AT),
    ses: new SESClient({
      region: 'ap-southeast-3',
      endpoint,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    }),
    siteUrl: 'https://bina.test',
    from: 'bina@kota.example',
    configurationSet: 'bina',
    timeZone: 'Asia/Jakarta',
  })

it('leaves one live link to a question whose letter was interrupted and goes again', async () => {
  await send(NOWHERE)
  const interrupted = await noticeNow()
  await send(postOffice())

  const sent = await noticeNow()
  expect(letters).toHaveLength(1)
  expect(sent).toMatchObject({ state: 'sent', attempts: 2, messageId: 'sent-1' })
  expect((await linkOf(interrupted)).replacedAt).toBe(OPENED_AT.toISOString())
  expect((await linkOf(sent)).replacedAt).toBeUndefined()
})

it('does not send again a letter that must have arrived, for its link was opened', async () => {
  await send(NOWHERE)
  const interrupted = await noticeNow()
  await bindLink(tables(), await linkOf(interrupted), 'the browser of its person')

  await send(postOffice())

  const sent = await noticeNow()
  const account = await historyOf(tables(), chains.account(sent.personId))
  expect(letters).toEqual([])
  expect(sent).toMatchObject({ state: 'sent', attempts: 1, link: interrupted.link })
  expect(account.at(-1)).toMatchObject({
    deed: 'mailSent',
    after: { knownBy: 'linkOpened', notices: [noticeId] },
  })
  expect((await linkOf(sent)).replacedAt).toBeUndefined()
})
