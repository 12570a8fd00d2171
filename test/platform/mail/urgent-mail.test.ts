import { expect, it } from 'vitest'
import { lambdaClient } from '../../../functions/platform/clients/lambda-client.ts'
import {
  type Notice,
  type NoticeKind,
  noticeSchema,
  queueNotice,
} from '../../../functions/platform/mail/notices.ts'
import { bulkRateOf, sendMail } from '../../../functions/platform/mail/send-mail.ts'
import { urgentMailBy } from '../../../functions/platform/mail/urgent-mail.ts'
import { getRecord } from '../../../functions/platform/table/get.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import { transact } from '../../../functions/platform/table/transact.ts'
import { withMailing } from '../../ground/mailing.ts'
import { OPENED_AT, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const mailing = withMailing()
const MINUTE = 60_000
const HOUR = 3_600_000

let number = 0

/** An officer with one notice of each lane, the bulk's the older. */
const owed = async () => {
  number += 1
  const { hr } = await openedPeriod(tables(), { period: { periodId: `202${number}-q4` } })
  const ids = { bulk: `bulk.${number}`, urgent: `urgent.${number}` }
  const queue = (lane: Notice['lane'], kind: NoticeKind, at: number) =>
    queueNotice({ noticeId: ids[lane], personId: hr.personId, kind, lane, notBefore: new Date(at) })
  await transact(tables(), [
    queue('bulk', 'withdrawn', OPENED_AT.getTime() - HOUR),
    queue('urgent', 'signIn', OPENED_AT.getTime()),
  ])
  return ids
}

const stateOf = async (noticeId: string) =>
  (await getRecord(tables(), keys.notice(noticeId), noticeSchema))?.state

const subjects = () => mailing.letters.map((letter) => letter.get('Message.Subject.Data'))

it('sends the urgent notices that it is called for, and leaves the bulk to the schedule', async () => {
  const { bulk, urgent } = await owed()

  await sendMail({ noticeIds: [urgent, bulk, 'sign-in.nobody.1'] }, mailing.deps(tables()), () => MINUTE)

  expect(subjects()).toEqual(['Masuk ke Bina'])
  expect([await stateOf(urgent), await stateOf(bulk)]).toEqual(['sent', 'queued'])
})

it('sends nothing twice that it is called for twice', async () => {
  const { urgent } = await owed()
  const call = () => sendMail({ noticeIds: [urgent] }, mailing.deps(tables()), () => MINUTE)

  await Promise.all([call(), call()])
  await call()

  expect(mailing.letters).toHaveLength(1)
})

it('sends by its schedule what it was not called for, before what the bulk is owed for longer', async () => {
  const { bulk, urgent } = await owed()

  await sendMail({}, mailing.deps(tables()), () => MINUTE)

  expect(subjects()[0]).toBe('Masuk ke Bina')
  expect([await stateOf(urgent), await stateOf(bulk)]).toEqual(['sent', 'sent'])
})

it('fails no request when the mailer cannot be called', async () => {
  const nowhere = lambdaClient({
    region: 'ap-southeast-3',
    endpoint: 'http://127.0.0.1:9',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })

  const called = urgentMailBy(() => nowhere, 'bina-send-mail').sendNow(['sign-in.somebody.1'])

  await expect(called).resolves.toBeUndefined()
})

it.each([
  [1, 0.5],
  [2, 1],
  [5, 4],
  [14, 11.2],
  [1000, 800],
])('leaves of %d letters a second all but %d to what is urgent', (rate, bulk) => {
  expect(bulkRateOf(rate)).toBeCloseTo(bulk)
})
