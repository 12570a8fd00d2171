import { beforeEach, expect, it } from 'vitest'
import { type Notice, noticeSchema, queueNotice } from '../../../functions/platform/mail/notices.ts'
import { sendLetters } from '../../../functions/platform/mail/send-letters.ts'
import { getRecords } from '../../../functions/platform/table/get.ts'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { transact } from '../../../functions/platform/table/transact.ts'
import { patch } from '../../../functions/platform/table/write.ts'
import { historyOf } from '../../ground/history-of.ts'
import { withMailing } from '../../ground/mailing.ts'
import { askFor, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const mailing = withMailing()

let noticeIds: string[]
let number = 0

beforeEach(async () => {
  number += 1
  const { appraisals } = await openedPeriod(tables(), {
    employees: 3,
    period: { periodId: `202${number}-q4` },
    appraisal: { state: 'selfAssessment' },
  })
  const tasks = await Promise.all(
    appraisals.map(({ appraisalId }) =>
      askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 1 }),
    ),
  )
  noticeIds = tasks.map(({ taskId }) => `${taskId}.opened`)
})

const noticesNow = (): Promise<Notice[]> =>
  getRecords(
    tables(),
    noticeIds.map((noticeId) => keys.notice(noticeId)),
    noticeSchema,
  )

const owed = async () => (await noticesNow()).map((notice) => [notice])

it('sends everybody their own letter and tells it in the History of each', async () => {
  const moved = await sendLetters(await owed(), mailing.deps(tables()))

  const sent = await noticesNow()
  const told = await Promise.all(
    sent.map(async ({ personId }) => (await historyOf(tables(), chains.account(personId))).at(-1)),
  )
  expect(moved).toEqual([true, true, true])
  expect(mailing.letters).toHaveLength(3)
  expect(new Set(sent.map(({ link }) => link)).size).toBe(3)
  expect(sent.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  expect(told.map((entry) => [entry?.action, entry?.after?.notices])).toEqual(
    noticeIds.map((noticeId) => ['mailSent', [noticeId]]),
  )
})

it('sends the others’ letters when somebody was faster with one', async () => {
  const asRead = await owed()
  await transact(tables(), [patch(keys.notice(noticeIds[1] ?? ''), { add: { attempts: 1 } }, 'never')])

  const moved = await sendLetters(asRead, mailing.deps(tables()))

  expect(moved).toEqual([true, false, true])
  expect(mailing.letters).toHaveLength(2)
  expect((await noticesNow()).map(({ state }) => state)).toEqual(['sent', 'queued', 'sent'])
})

it('leaves all letters to be sent again when the post office cannot be reached', async () => {
  await sendLetters(await owed(), mailing.depsToNowhere(tables()))

  expect((await noticesNow()).map(({ state, attempts }) => [state, attempts])).toEqual([
    ['sending', 1],
    ['sending', 1],
    ['sending', 1],
  ])
})

it('asks for a task once in a letter, however often it is owed', async () => {
  const [[notice] = []] = await owed()
  if (!notice) throw new Error('Nothing is owed.')
  const again = `${notice.taskId}.again.corrected`
  await transact(tables(), [
    queueNotice({
      ...notice,
      kind: 'taskOpened',
      noticeId: again,
      notBefore: new Date(Date.parse(notice.notBefore) + 1000),
    }),
  ])
  noticeIds = [notice.noticeId, again]

  await sendLetters([await noticesNow()], mailing.deps(tables()))

  expect(await noticesNow()).toMatchObject([{ state: 'dropped', dropped: 'asked-twice' }, { state: 'sent' }])
  expect(mailing.letters).toHaveLength(1)
})
