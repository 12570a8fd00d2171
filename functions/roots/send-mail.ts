import { timeZoneSchema } from '../domain/working-calendar.ts'
import { sesClient } from '../platform/clients/ses-client.ts'
import { systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { inOneRun } from '../platform/jobs/in-one-run.ts'
import { job } from '../platform/lambda/job.ts'
import { lazily } from '../platform/lambda/lazily.ts'
import { mailRunSchema, sendMail } from '../platform/mail/send-mail.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { notices } from './notices.ts'
import { tasks } from './tasks.ts'

// Runs may meet for a moment and exceed the rate together: SES then says so, and a letter is tried again in the same run.
const mailer = lazily(() => sesClient({ maxAttempts: 5 }))

export const handler = job({
  event: mailRunSchema,
  run: inOneRun('send-mail', sendMail, ({ noticeIds }) => noticeIds !== undefined),
  deps: () => ({
    tables: tablesOfEnvironment(),
    ses: mailer(),
    clock: systemClock,
    siteUrl: environment('SITE_URL'),
    agency: environment('AGENCY_NAME'),
    from: environment('MAIL_FROM'),
    configurationSet: environment('MAIL_CONFIGURATION_SET'),
    timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
    tasks,
    notices,
  }),
})
