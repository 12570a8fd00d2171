import { beforeEach, expect, it } from 'vitest'
import { bindLink, type Link, linkSchema } from '../../../functions/platform/access/links.ts'
import type { SendMailDeps } from '../../../functions/platform/mail/claim-notices.ts'
import { type Notice, noticeSchema } from '../../../functions/platform/mail/notices.ts'
import { sendLetters } from '../../../functions/platform/mail/send-letters.ts'
import { getRecord } from '../../../functions/platform/table/get.ts'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { historyOf } from '../../ground/history-of.ts'
import { withMailing } from '../../ground/mailing.ts'
import { askFor, OPENED_AT, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const mailing = withMailing()

let noticeId: string
let number = 0

beforeEach(async () => {
  number += 1
  const { appraisals } = await openedPeriod(tables(), {
    period: { periodId: `202${number}-q4` },
    appraisal: { state: 'selfAssessment' },
  })
  const subjectId = appraisals[0]?.appraisalId ?? ''
  const { taskId } = await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
  noticeId = `${taskId}.opened`
})

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

const send = async (deps: SendMailDeps) => sendLetters([[await noticeNow()]], deps)

it('leaves one live link to a question whose letter was interrupted and goes again', async () => {
  await send(mailing.depsToNowhere(tables()))
  const interrupted = await noticeNow()
  await send(mailing.deps(tables()))

  const sent = await noticeNow()
  expect(mailing.letters).toHaveLength(1)
  expect(sent).toMatchObject({ state: 'sent', attempts: 2, messageId: 'sent-1' })
  expect((await linkOf(interrupted)).replacedAt).toBe(OPENED_AT.toISOString())
  expect((await linkOf(sent)).replacedAt).toBeUndefined()
})

it('does not send again a letter that must have arrived, for its link was opened', async () => {
  await send(mailing.depsToNowhere(tables()))
  const interrupted = await noticeNow()
  await bindLink(tables(), await linkOf(interrupted), 'the browser of its person')

  await send(mailing.deps(tables()))

  const sent = await noticeNow()
  const account = await historyOf(tables(), chains.account(sent.personId))
  expect(mailing.letters).toEqual([])
  expect(sent).toMatchObject({ state: 'sent', attempts: 1, link: interrupted.link })
  expect(account.at(-1)).toMatchObject({
    action: 'mailSent',
    after: { knownBy: 'linkOpened', notices: [noticeId] },
  })
  expect((await linkOf(sent)).replacedAt).toBeUndefined()
})
