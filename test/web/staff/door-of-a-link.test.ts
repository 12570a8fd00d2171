import { beforeAll, expect, it } from 'vitest'
import { addressOf, createLink, newLinkSecret } from '../../../functions/platform/access/links.ts'
import { website } from '../../../functions/platform/http/website.ts'
import type { Task } from '../../../functions/platform/human-tasks/tasks.ts'
import { digest } from '../../../functions/platform/ids.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import { staffRoutes } from '../../../functions/web/staff/staff-routes.tsx'
import { askFor, openedPeriod } from '../../ground/period.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withTables } from '../../ground/tables.ts'
import { visit } from '../../platform/http/visit.ts'
import { NOW, siteDeps } from '../sites.ts'

const tables = withTables()
const site = website({ routes: () => staffRoutes, deps: () => siteDeps({ tables: tables(), now: NOW }) })

let task: Task
let name: string

beforeAll(async () => {
  const opened = await openedPeriod(tables(), { employees: 1 })
  const [appraisal] = opened.appraisals
  task = await askFor(tables(), {
    kind: 'selfAssessment',
    subjectId: appraisal?.appraisalId ?? '',
    round: 1,
  })
  name = opened.employees[0]?.name ?? ''
})

/** The secret of a link that nobody has opened yet. */
const mailed = async (): Promise<string> => {
  const secret = newLinkSecret(task.assigneeId)
  const { item } = createLink({
    hash: digest(secret),
    purpose: 'tasks',
    personId: task.assigneeId,
    tasks: [{ taskId: task.taskId, version: task.version, periodId: task.periodId }],
    addressed: addressOf({ email: `${task.assigneeId}@kota.example` }),
    validUntil: Math.floor(NOW.getTime() / 1000) + 86_400,
  })
  await putRecord(tables(), keys.link(digest(secret)), item('records').Put?.Item ?? {})
  return secret
}

it.each([
  ['id', 'Halaman ini untuk', 'Masuk sebagai'],
  ['en', 'This page is for', 'Signed in as'],
])(
  'says whose it is, and that nobody is signed in, before Continue was pressed (%s)',
  async (language, lead, signedIn) => {
    const secret = await mailed()
    const cookies = { bina_language: language }

    const door = await visit(site, 'GET', `/t/${secret}`, { cookies })
    const { cookies: given } = await visit(site, 'POST', `/t/${secret}/continue`, { form: {} })
    const browser = given[0]?.match(/^__Host-bina_browser=([^;]+)/)?.[1] ?? ''
    const inside = await visit(site, 'GET', `/t/${secret}/${task.taskId}`, {
      cookies: { ...cookies, bina_browser: browser },
    })

    expect(door.body).toContain(`${lead} ${name}`)
    expect(door.body).not.toContain(signedIn)
    expect(inside.body).toContain(`${signedIn} ${name}`)
  },
)
