import type { SFNClient } from '@aws-sdk/client-sfn'
import type { ImportFiles } from '../../functions/people/import-files.ts'
import { ROLES, type Role } from '../../functions/platform/access/accounts.ts'
import { findSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import type { Archive } from '../../functions/platform/archive/archive.ts'
import type { Access, Route, WebsiteDeps } from '../../functions/platform/http/route.ts'
import type { Session } from '../../functions/platform/http/session.ts'
import { website } from '../../functions/platform/http/website.ts'
import type { UrgentMail } from '../../functions/platform/mail/urgent-mail.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { auditorRoutes } from '../../functions/web/auditor/auditor-routes.tsx'
import { hrRoutes } from '../../functions/web/hr/hr-routes.ts'
import { publicRoutes } from '../../functions/web/public/public-routes.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { OPENED_AT, unheardWorkflows } from '../ground/period.ts'

/** An hour after the period of the tests opened. */
export const NOW = new Date(OPENED_AT.getTime() + 3_600_000)

const roleOf = (text: string | undefined): Role | undefined => ROLES.find((role) => role === text)

/** Signed in by the name of a role; HR is the officer who opened the period. */
const sessionOf = (role: Role): Session => ({
  personId: role === 'hr' ? 'hrhrhrhrhrh1' : `${role}00000000`.slice(0, 12),
  roles: [role],
  name: 'Sri Wahyuni',
  expiresAt: new Date(NOW.getTime() + 3_600_000).toISOString(),
})

export const signedInAs = (role: Role): Record<string, string> => ({ [SESSION_COOKIE]: role })

const keptInMemory = () => {
  const objects = new Map<string, Uint8Array>()
  const files: ImportFiles = {
    put: async (key, bytes) => {
      objects.set(key, bytes)
    },
    get: async (key) => objects.get(key),
  }
  const archive: Archive = { put: async () => {}, putOnce: async () => {}, get: async () => undefined }
  return { files, archive }
}

interface Wished {
  readonly tables: Tables
  readonly sfn?: SFNClient
  readonly cycleWorkflow?: string
  readonly now?: Date
  readonly urgentMail?: UrgentMail
}

/** A mailer that comes by every minute and is never called in between. */
export const onlyByTheMinute: UrgentMail = { sendNow: async () => {} }

/** Everything the websites need; a session cookie that names a role is that role's session. */
export const siteDeps = ({
  tables,
  sfn = unheardWorkflows,
  cycleWorkflow = 'none',
  now = NOW,
  urgentMail = onlyByTheMinute,
}: Wished) => {
  const { files, archive } = keptInMemory()
  return {
    tables,
    sfn,
    urgentMail,
    cycleWorkflow,
    importFiles: files,
    archive,
    timeZone: 'Asia/Jakarta',
    siteUrl: 'https://bina.test',
    agency: 'Pemerintah Kota Medan',
    clock: { now: () => now },
    findSession: async (cookies: Readonly<Record<string, string>>, at: Date) => {
      const role = roleOf(cookies[SESSION_COOKIE])
      return role ? sessionOf(role) : findSession(tables, cookies, at)
    },
  } as const
}
export type SiteDeps = ReturnType<typeof siteDeps>

const siteOf = <Deps extends WebsiteDeps>(name: string, routes: readonly Route<Deps>[], deps: Deps) => ({
  name,
  routes: routes.map(({ method, path, may }): { method: 'GET' | 'POST'; path: string; may: Access } => ({
    method,
    path,
    may,
  })),
  handler: website({ routes: () => routes, deps: () => deps }),
})

/** All websites, as one function each. */
export const sitesOf = (deps: SiteDeps) => [
  siteOf('public', publicRoutes, deps),
  siteOf('staff', staffRoutes, deps),
  siteOf('hr', hrRoutes, deps),
  siteOf('auditor', auditorRoutes, deps),
]

export const hrSite = (deps: SiteDeps) => siteOf('hr', hrRoutes, deps).handler
export const publicSite = (deps: SiteDeps) => siteOf('public', publicRoutes, deps).handler
