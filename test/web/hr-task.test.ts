import { beforeAll, expect, it } from 'vitest'
import { importTrace } from '../../functions/people/by-import.ts'
import { traceOf } from '../../functions/people/person-facts.ts'
import { addressOf, createLink } from '../../functions/platform/access/links.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { website } from '../../functions/platform/http/website.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { type Person, personAttributes } from '../../functions/records/people.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { dumpTables } from '../ground/dump-tables.ts'
import { askFor, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { NOW, siteDeps } from './sites.ts'

const tables = withTables()
const TYPED = 'Alasan yang sudah diketik'
const browser = newSecret()
const secret = newSecret()
let opened: OpenedPeriod
let task: Task

beforeAll(async () => {
  opened = await openedPeriod(tables())
  const [appraisal] = opened.appraisals
  const subjectId = appraisal?.appraisalId ?? ''
  await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
  task = await askFor(tables(), { kind: 'review', subjectId, round: 1, assignee: 'hr' })
  const { item } = createLink({
    hash: digest(secret),
    purpose: 'tasks',
    personId: task.assigneeId,
    tasks: [{ taskId: task.taskId, version: task.version, periodId: task.periodId }],
    addressed: addressOf(opened.hr),
    validUntil: Math.floor(NOW.getTime() / 1000) + 86_400,
    boundTo: digest(browser),
  })
  await putRecord(tables(), keys.link(digest(secret)), item('records').Put?.Item ?? {})
})

const putPerson = (now: Partial<Person>) =>
  putRecord(tables(), keys.person(opened.hr.personId), personAttributes({ ...opened.hr, ...now }))

/** The officer's import changes somebody whom another had added. */
const changes = async (person: Person) => {
  for (const requestedBy of ['hrhrhrhrhrh9', opened.hr.personId])
    await commit(tables(), {
      chain: chains.person(person.personId),
      actor: { kind: 'system', name: 'import-people' },
      officer: requestedBy,
      at: NOW,
      action: 'personChanged',
      before: traceOf(person),
      after: { ...traceOf(person), changed: ['grade'], ...importTrace({ importId: 'i', requestedBy }) },
      writes: [],
    })
}

const site = website({ routes: () => staffRoutes, deps: () => siteDeps({ tables: tables() }) })
const cookies = { bina_browser: browser }
const address = () => `/t/${secret}/${task.taskId}`

/** The page as it is opened, sent and kept as a draft. */
const everyWay = () => {
  const form = { workReason: TYPED }
  return Promise.all([
    visit(site, 'GET', address(), { cookies }),
    visit(site, 'POST', address(), { cookies, form }),
    visit(site, 'POST', `${address()}/draft`, { cookies, form }),
  ])
}

it('lets a member of HR see what HR is asked', async () => {
  const { status } = await visit(site, 'GET', address(), { cookies })

  expect([task.assigneeId, status]).toEqual([opened.hr.personId, 200])
})

it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
  [
    'is rated by whom the review is about',
    () => putPerson({ supervisorId: opened.employees[0]?.personId }),
    () => putPerson({}),
  ],
  [
    'changed the supervisor in whose place they are asked',
    () => changes(opened.supervisor),
    async () => undefined,
  ],
])('takes no answer from an officer who, since they were asked, %s', async (_, happens, undo) => {
  await happens()
  const before = await dumpTables(tables())

  for (const { status, body } of await everyWay()) {
    expect(status).toBe(403)
    expect(body).toContain('Anda tidak boleh lagi memutus hal ini')
  }
  expect((await everyWay())[1]?.body).toContain(TYPED)
  expect(await dumpTables(tables())).toEqual(before)
  await undo()
})

it('takes no answer from who has left HR since, and says who can help', async () => {
  await putRecord(tables(), keys.person(opened.hr.personId), personAttributes({ ...opened.hr, roles: [] }))
  const before = await dumpTables(tables())

  for (const { status, body } of await everyWay()) {
    expect(status).toBe(403)
    expect(body).toContain('Tugas ini untuk pengelola kepegawaian')
    expect(body).toContain('href="/"')
  }
  expect(await dumpTables(tables())).toEqual(before)
})
