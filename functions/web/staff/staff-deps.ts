import type { WebsiteDeps } from '../../platform/http/route.ts'
import type { TaskDeps } from '../../platform/human-tasks/task-page.ts'
import type { UrgentMail } from '../../platform/mail/urgent-mail.ts'

export interface StaffDeps extends WebsiteDeps, TaskDeps {
  readonly urgentMail: UrgentMail
}
