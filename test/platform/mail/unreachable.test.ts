import { beforeEach, expect, it } from 'vitest'
import { trustAddress } from '../../../functions/people/trust-address.ts'
import type { Task } from '../../../functions/platform/human-tasks/tasks.ts'
import { hearMailFeedback } from '../../../functions/platform/mail/hear-mail-feedback.ts'
import { type Notice, noticesIn } from '../../../functions/platform/mail/notices.ts'
import { sendLetters } from '../../../functions/platform/mail/send-letters.ts'
import { chains, keys, SHARDS } from '../../../functions/platform/table/keys.ts'
import { peopleIn } from '../../../functions/records/people.ts'
import { tasks } from '../../../functions/roots/tasks.ts'
import { historyOf } from '../../ground/history-of.ts'
import { withMailing } from '../../ground/mailing.ts'
import { askFor, clockAt, OPENED_AT, type OpenedPeriod, openedPeriod } from '../../ground/period.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const mailing = withMailing()
let opened: OpenedPeriod
let task: Task
const LATER = new Date(OPENED_AT.getTime() + 3_600_000)
const FAR = new Date('2030-01-01')

let number = 0
beforeEach(async () => {
  number += 1
  opened = await openedPeriod(tables(), {
    period: { periodId: `202${number}-q4` },
    appraisal: { state: 'selfAssessment' },
  })
  const [employee] = opened.employees
  if (employee?.email) await putRecord(tables(), keys.email(employee.email), { personId: employee.personId })
  task = await askFor(tables(), {
    kind: 'selfAssessment',
    subjectId: opened.appraisals[0]?.appraisalId ?? '',
    round: 1,
  })
})

/** A moment of this test's own. */
const soon = () => new Date(LATER.getTime() + number)

const personId = () => opened.employees[0]?.personId ?? ''
const address = () => opened.employees[0]?.email ?? ''

const bounce = (now = LATER) => {
  const Message = JSON.stringify({
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: address() }] },
  })
  return hearMailFeedback(
    { Records: [{ Sns: { Message } }] },
    { tables: tables(), clock: clockAt(now), tasks },
  )
}

/** What the outbox owes for this test's task, or to its person. */
const owed = async (): Promise<Notice[]> => {
  const shards = Array.from({ length: SHARDS }, (_, shard) =>
    noticesIn(tables()).due(shard, FAR, { limit: 1000 }),
  )
  const all = (await Promise.all(shards)).flatMap(({ items }) => items)
  return all.filter((notice) => notice.taskId === task.taskId || notice.kind === 'addressCorrected')
}

const letterOf = async (kind: Notice['kind']) =>
  sendLetters(
    [(await owed()).filter((notice) => notice.kind === kind)],
    mailing.depsToNowhere(tables(), LATER),
  )

const escalated = async () =>
  (await owed()).filter(({ kind }) => kind === 'taskEscalation').map((notice) => notice.personId)

const actionsOfTask = async () =>
  (await historyOf(tables(), chains.appraisal(task.subjectId))).map(({ action }) => action)

it('tells the supervisor and HR once of the tasks of somebody whose address came back, however often it is heard', async () => {
  await bounce()
  await bounce(new Date(LATER.getTime() + 60_000))

  expect((await escalated()).toSorted()).toEqual([opened.hr.personId, opened.supervisor.personId].toSorted())
  expect(await actionsOfTask()).toEqual(['taskOpened', 'unreachableEscalated'])
  expect((await peopleIn(tables()).withLostAddress()).items.map((person) => person.personId)).toContain(
    personId(),
  )
})

it('gives up a letter that cannot be sent, and History, HR and whoever stands above know of it', async () => {
  await putRecord(tables(), keys.person(personId()), {
    ...(await peopleIn(tables()).get(personId())),
    email: undefined,
  })

  await letterOf('taskOpened')

  const account = await historyOf(tables(), chains.account(personId()))
  const dropped = (await noticesIn(tables()).dropped()).items.filter(({ taskId }) => taskId === task.taskId)
  expect(account.at(-1)).toMatchObject({
    action: 'mailDropped',
    after: { because: 'no-address', notices: [`${task.taskId}.opened`] },
  })
  expect(dropped).toMatchObject([{ state: 'dropped', dropped: 'no-address' }])
  expect(await actionsOfTask()).toEqual(['taskOpened', 'unreachableEscalated'])
  expect(await escalated()).toHaveLength(2)
})

it('asks once more for every open task when the address is trusted again, and never twice', async () => {
  await bounce()
  await letterOf('taskOpened')
  const trusting = { personId: personId(), by: opened.hr.personId, now: soon() }
  const first = await trustAddress(tables(), trusting)
  const again = await trustAddress(tables(), trusting)
  const [corrected] = (await owed()).filter(({ kind }) => kind === 'addressCorrected')

  await letterOf('addressCorrected')

  const asked = (await owed()).filter(({ kind }) => kind === 'taskOpened')
  expect([first.ok, again.ok]).toEqual([true, false])
  expect(asked).toMatchObject([{ personId: personId(), taskId: task.taskId, taskKind: 'selfAssessment' }])
  expect(asked[0]?.noticeId).toContain(corrected?.noticeId)
  expect((await owed()).filter(({ kind }) => kind === 'addressCorrected')).toEqual([])
  expect((await peopleIn(tables()).get(personId()))?.emailBouncedAt).toBeUndefined()
})

it('tells again when the address is lost again', async () => {
  await bounce()
  await trustAddress(tables(), { personId: personId(), by: opened.hr.personId, now: soon() })

  await bounce(new Date(LATER.getTime() + 86_400_000))

  expect(await escalated()).toHaveLength(4)
})
