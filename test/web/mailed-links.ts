import { addressOf, createLink, newLinkSecret } from '../../functions/platform/access/links.ts'
import { website } from '../../functions/platform/http/website.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { noticesIn } from '../../functions/platform/mail/notices.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { askFor, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withPeriod } from '../ground/with-period.ts'
import { visit } from '../platform/http/visit.ts'
import { NOW, siteDeps } from './sites.ts'

export const site = (tables: Tables, now: Date) =>
  website({ routes: () => staffRoutes, deps: () => siteDeps({ tables, now }) })

/** Links to tasks as the mailer makes them, and what their readers do; thirty employees are asked once each. */
export const withMailedLinks = (tables: () => Tables) => {
  const browser = newSecret()
  const opened = withPeriod(() => openedPeriod(tables(), { employees: 30 }))
  let asked = 0

  /** The task of an employee that no other test has met. */
  const newTask = async (): Promise<Task> => {
    const subjectId = opened().appraisals[asked]?.appraisalId ?? ''
    asked += 1
    return askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
  }

  /** The secret of a link to the task as the mailer makes it, bound to the tests' browser; days are its time left. */
  const mailed = async (task: Task, days = 60, secret = newLinkSecret(task.assigneeId)): Promise<string> => {
    const { item } = createLink({
      hash: digest(secret),
      purpose: 'tasks',
      personId: task.assigneeId,
      tasks: [{ taskId: task.taskId, version: task.version, periodId: task.periodId }],
      addressed: addressOf({ email: `${task.assigneeId}@kota.example` }),
      validUntil: Math.floor(NOW.getTime() / 1000) + days * 86_400,
      boundTo: digest(browser),
    })
    await putRecord(tables(), keys.link(digest(secret)), item('records').Put?.Item ?? {})
    return secret
  }

  const open = (secret: string, { taskId }: Task) =>
    visit(site(tables(), NOW), 'GET', `/t/${secret}/${taskId}`, { cookies: { bina_browser: browser } })

  const askFresh = (secret: string, minutes = 0) =>
    visit(site(tables(), new Date(NOW.getTime() + minutes * 60_000)), 'POST', `/t/${secret}/fresh`, {
      form: {},
    })

  const owedTo = async ({ assigneeId }: Task) => {
    const tomorrow = new Date(NOW.getTime() + 86_400_000)
    const { items } = await noticesIn(tables()).due('urgent', tomorrow)
    return items.filter(({ kind, personId }) => kind === 'freshLink' && personId === assigneeId)
  }

  return { browser, newTask, mailed, open, askFresh, owedTo }
}
