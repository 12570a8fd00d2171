import type { WebsiteDeps } from '../../platform/http/route.ts'
import type { TaskDeps } from '../../platform/human-tasks/task-pages.ts'
import type { UrgentMail } from '../../platform/mail/urgent-mail.ts'

/** What a site of tasks needs. */
export interface TaskSiteDeps extends WebsiteDeps, TaskDeps {}

/** What the site of the door needs besides: it sends fresh links. */
export interface StaffDeps extends TaskSiteDeps {
  readonly urgentMail: UrgentMail
}
