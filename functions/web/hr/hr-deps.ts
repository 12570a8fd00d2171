import type { SFNClient } from '@aws-sdk/client-sfn'
import type { TimeZone } from '../../domain/working-calendar.ts'
import type { ImportFiles } from '../../people/import-files.ts'
import type { InviteUpload } from '../../people/upload-form.ts'
import type { WebsiteDeps } from '../../platform/http/route.ts'
import type { UrgentMail } from '../../platform/mail/urgent-mail.ts'
import type { Tables } from '../../platform/table/table.ts'

/** What the pages on imports use. */
export interface HrImportsDeps extends WebsiteDeps {
  readonly tables: Tables
  readonly importFiles: ImportFiles
  readonly inviteUpload: InviteUpload
  readonly timeZone: TimeZone
}

/** What the pages on people use. */
export interface HrPeopleDeps extends WebsiteDeps {
  readonly tables: Tables
  readonly urgentMail: UrgentMail
  readonly timeZone: TimeZone
}

/** What the pages that show how things stand use. */
export interface HrDeps extends WebsiteDeps {
  readonly tables: Tables
  readonly timeZone: TimeZone
}

/** What the pages on periods use. */
export interface HrPeriodsDeps extends HrDeps {
  readonly sfn: SFNClient
  /** The state machine that runs a period. */
  readonly cycleWorkflow: string
}

/** What the pages on appraisals use. */
export interface HrAppraisalsDeps extends WebsiteDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
}
