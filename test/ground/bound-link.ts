import { addressOf, createLink } from '../../functions/platform/access/links.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { taskAddress } from '../../functions/web/staff/task-address.ts'
import { OPENED_AT } from './period.ts'
import { putRecord } from './reviewable.ts'

/** A link that was opened before, by the browser whose cookies these are. */
export interface BoundLink {
  /** The address of the link's task. */
  readonly address: string
  readonly cookies: Readonly<Record<string, string>>
}

/** Mails a task's assignee a link and opens it, so that their browser may answer. */
export const boundLink = async (tables: Tables, task: Task): Promise<BoundLink> => {
  const [secret, browser] = [newSecret(), newSecret()]
  const person = await peopleIn(tables).get(task.assigneeId)
  const { item } = createLink({
    hash: digest(secret),
    purpose: 'tasks',
    personId: task.assigneeId,
    tasks: [{ taskId: task.taskId, version: task.version, periodId: task.periodId }],
    addressed: addressOf(person ?? {}),
    validUntil: Math.floor(OPENED_AT.getTime() / 1000) + 30 * 86_400,
    boundTo: digest(browser),
  })
  await putRecord(tables, keys.link(digest(secret)), item('records').Put?.Item ?? {})
  return { address: taskAddress(`/t/${secret}`, task.taskId), cookies: { bina_browser: browser } }
}
