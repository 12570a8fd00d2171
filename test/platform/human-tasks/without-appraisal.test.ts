import { expect, it } from 'vitest'
import { climbLadder } from '../../../functions/platform/human-tasks/climb-ladder.ts'
import { commitAnswer } from '../../../functions/platform/human-tasks/commit-answer.ts'
import { openTask } from '../../../functions/platform/human-tasks/open-task.ts'
import type { TaskDefinition } from '../../../functions/platform/human-tasks/task-definition.ts'
import type { TaskVisit } from '../../../functions/platform/human-tasks/task-pages.ts'
import { tasksIn } from '../../../functions/platform/human-tasks/tasks.ts'
import { digest } from '../../../functions/platform/ids.ts'
import { compose } from '../../../functions/platform/mail/compose.tsx'
import { noticesIn } from '../../../functions/platform/mail/notices.ts'
import { SHARDS } from '../../../functions/platform/table/keys.ts'
import { notices } from '../../../functions/roots/notices.ts'
import { historyOf } from '../../ground/history-of.ts'
import { clockAt, OPENED_AT, unheardWorkflows } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()

/** A kind of task that no capability has: two colleagues are asked about one request, which belongs to no period. */
const peerView: TaskDefinition = {
  noun: 'view',
  outcomes: ['answered'],
  assignee: 'peer',
  isSentImmediately: true,
  ladder: [
    { day: 0, action: 'remind' },
    { day: 2, action: 'escalate' },
    { day: 5, action: 'expire' },
  ],
  whenNobody: 'expired',
  words: () => ({ title: 'View of a colleague', ask: (about) => `Tell us about ${about}` }),
  records: () => [],
  subject: async () => ({
    unitId: 'unit0001',
    aboutId: 'somebody0001',
    isWithdrawn: false,
    calendar: { timeZone: 'Asia/Jakarta', holidays: [] },
    ladders: {},
    dueOn: () => '2026-12-04',
    assignee: async () => undefined,
    mayStandIn: async () => true,
    watchers: async () => ['watcher00001'],
  }),
}

const tasks = { peerView }
const ask = (personId: string) =>
  openTask(
    { kind: 'peerView', subjectId: 'view_request1', round: 1, personId },
    {
      tables: tables(),
      clock: clockAt(OPENED_AT),
      tasks,
      opening: async () => ({ writes: [] }),
      lacksOfficer: async () => [],
    },
  )

const owedOf = async (taskId: string, by: Date) => {
  const shards = Array.from({ length: SHARDS }, (_, shard) =>
    noticesIn(tables()).due(shard, by, { limit: 100 }),
  )
  return (await Promise.all(shards)).flatMap(({ items }) => items).filter((one) => one.taskId === taskId)
}

it('is asked of several people about one thing, each once, without a period or an appraisal', async () => {
  const [first, second] = [await ask('peer00000001'), await ask('peer00000002')]
  const again = await ask('peer00000001')

  expect(first.taskId).not.toBe(second.taskId)
  expect(again.taskId).toBe(first.taskId)
  const task = await tasksIn(tables()).get(second.taskId)
  expect(task).toMatchObject({ assigneeId: 'peer00000002', assigneeAs: 'peer', state: 'open' })
  expect(task?.periodId).toBeUndefined()
})

it('reminds, tells those who watch over it, and ends', async () => {
  const { taskId } = await ask('peer00000003')
  const climbAt = (at: string) =>
    climbLadder({ taskId }, { tables: tables(), clock: clockAt(new Date(at)), tasks })

  await climbAt('2026-12-04T02:00:00.000Z')
  await climbAt('2026-12-07T02:00:00.000Z')
  const owed = await owedOf(taskId, new Date('2026-12-07T02:00:00.000Z'))
  const { outcome } = await climbAt('2026-12-11T02:00:00.000Z')

  expect(owed.map(({ personId, kind }) => `${personId} ${kind}`).toSorted()).toEqual([
    'peer00000003 taskOpened',
    'peer00000003 taskReminder',
    'peer00000003 taskReminder',
    'watcher00001 taskEscalation',
  ])
  expect(outcome).toBe('expired')
})

it('is asked for by mail in its own words', async () => {
  const { taskId } = await ask('peer00000004')
  const [notice] = await owedOf(taskId, OPENED_AT)
  if (!notice) throw new Error('Nothing is owed.')

  const { subject } = compose({
    language: 'en',
    timeZone: 'Asia/Jakarta',
    name: 'Budi',
    items: [{ notice, aboutName: 'Siti', dueAt: undefined }],
    link: undefined,
    siteUrl: 'https://bina.test',
    agency: 'Pemerintah Kota Contoh',
    tasks,
    notices,
  })

  expect(subject).toBe('Tell us about Siti')
})

it('keeps its answer with the task where no record of its own does, and tells History a digest of it', async () => {
  const { taskId } = await ask('peer00000005')
  const task = await tasksIn(tables()).get(taskId)
  if (!task) throw new Error('Nothing is asked.')
  const person = { personId: task.assigneeId, name: 'Budi', status: 'active' as const, roles: [] }
  const visit = {
    task,
    person,
    language: 'id' as const,
    now: OPENED_AT,
    address: '/',
    others: undefined,
  } satisfies TaskVisit

  const taken = await commitAnswer(
    visit,
    {
      to: peerView,
      action: 'coachingPlanned',
      after: { taskId, document: digest('Rajin dan teliti.') },
      outcome: 'answered',
      keptWithTask: { view: 'Rajin dan teliti.' },
      writes: [],
    },
    { tables: tables(), sfn: unheardWorkflows },
  )

  const [told] = (await historyOf(tables(), 'view/request1'))
    .filter(({ after }) => after?.taskId === taskId)
    .slice(-1)
  expect(taken.ok).toBe(true)
  expect(await tasksIn(tables()).get(taskId)).toMatchObject({
    state: 'answered',
    answer: { view: 'Rajin dan teliti.' },
  })
  expect(JSON.stringify(told?.records)).toMatch(/"answer":"#/)
  expect(JSON.stringify(told)).not.toContain('Rajin')
})
