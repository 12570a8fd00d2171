import { followUpNotices } from '../follow-up/notices.ts'
import { peopleNotices } from '../people/notices.ts'
import { periodNotices } from '../periods/notices.ts'
import { exportNotices } from '../platform/exports/notices.ts'
import type { NoticeDefinitions } from '../platform/mail/notice-definition.ts'
import { resultNotices } from '../results/notices.ts'

/** Everything that Bina tells people by mail, beside asking for tasks and letting them sign in. */
export const notices: NoticeDefinitions = {
  ...exportNotices,
  ...peopleNotices,
  ...periodNotices,
  ...resultNotices,
  ...followUpNotices,
}
