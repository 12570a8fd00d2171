import type { WebsiteDeps } from '../../platform/http/route.ts'
import type { UrgentMail } from '../../platform/mail/urgent-mail.ts'
import type { Tables } from '../../platform/table/table.ts'

export interface PublicDeps extends WebsiteDeps {
  readonly tables: Tables
  readonly urgentMail: UrgentMail
}
