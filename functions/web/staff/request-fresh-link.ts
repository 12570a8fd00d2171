import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Link } from '../../platform/access/links.ts'
import { queueNotice } from '../../platform/mail/notices.ts'
import type { Tables } from '../../platform/table/table.ts'
import { tasksOfLink, whyOver } from './enter-link.ts'

/** Owes the link's person a fresh link to their registered address: one an hour for each task at the most. */
export const requestFreshLink = async (link: Link, tables: Tables, now: Date): Promise<void> => {
  const open = (await tasksOfLink(link, tables)).filter((task) => whyOver(task, link) === undefined)
  for (const task of open) {
    const notice = queueNotice({
      noticeId: `${task.taskId}.fresh.${now.toISOString().slice(0, 13)}`,
      personId: link.personId,
      kind: 'freshLink',
      periodId: task.periodId,
      taskId: task.taskId,
      taskKind: task.kind,
      notBefore: now,
    })
    try {
      await tables.client.send(new TransactWriteCommand({ TransactItems: [notice.item(tables.records)] }))
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
    }
  }
}
