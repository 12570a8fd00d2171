import type { SFNClient } from '@aws-sdk/client-sfn'
import type { TimeZone } from '../../domain/working-calendar.ts'
import type { ImportFiles } from '../../people/import-files.ts'
import type { WebsiteDeps } from '../../platform/http/route.ts'
import type { UrgentMail } from '../../platform/mail/urgent-mail.ts'
import type { Tables } from '../../platform/table/table.ts'

export interface HrDeps extends WebsiteDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly importFiles: ImportFiles
  readonly urgentMail: UrgentMail
  /** The state machine that runs a period. */
  readonly cycleWorkflow: string
  readonly timeZone: TimeZone
}
