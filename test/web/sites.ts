import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SFNClient } from '@aws-sdk/client-sfn'
import type { InviteUpload } from '../../functions/people/upload-form.ts'
import { ROLES, type Role } from '../../functions/platform/access/accounts.ts'
import { findSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import type { Archive } from '../../functions/platform/archive/archive.ts'
import type { Access, Route, WebsiteDeps } from '../../functions/platform/http/route.ts'
import type { Session } from '../../functions/platform/http/session.ts'
import { website } from '../../functions/platform/http/website.ts'
import type { UrgentMail } from '../../functions/platform/mail/urgent-mail.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { sites } from '../../infra/bina-stack.ts'
import { nameOfEntry } from '../../infra/constructs/bundles.ts'
import { OPENED_AT, unheardWorkflows } from '../ground/period.ts'
import { keptFiles } from '../people/importing.ts'

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

const archive: Archive = { put: async () => {}, putOnce: async () => {}, get: async () => undefined }

/** Where the forms of the pages on imports go. */
export const BUCKET = 'https://imports.s3.ap-southeast-3.amazonaws.com/'

/** Where *Download* leads. */
export const EXPORTS = 'https://exports.s3.ap-southeast-3.amazonaws.com/'

const inviteUpload: InviteUpload = async (key, backTo) => ({
  action: BUCKET,
  fields: { key, success_action_redirect: backTo },
})

interface SiteOptions {
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
}: SiteOptions) => {
  return {
    tables,
    sfn,
    urgentMail,
    cycleWorkflow,
    importFiles: keptFiles(() => now),
    inviteUpload,
    signDownload: async ({ objectKey }: { readonly objectKey: string }) => `${EXPORTS}${objectKey}?signed`,
    exportsAddress: EXPORTS,
    archive,
    timeZone: 'Asia/Jakarta' as const,
    siteUrl: 'https://bina.test',
    agency: 'Pemerintah Kota Medan',
    clock: { now: () => now },
    findSession: async (cookies: Readonly<Record<string, string>>, at: Date) => {
      const role = roleOf(cookies[SESSION_COOKIE])
      return role ? sessionOf(role) : findSession(tables, cookies, at)
    },
  }
}
export type SiteDeps = ReturnType<typeof siteDeps>

interface SiteRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly may: Access
  /** The names of the texts that its form takes. */
  readonly texts: readonly string[]
}

const siteOf = <Deps extends WebsiteDeps>(name: string, routes: readonly Route<Deps>[], deps: Deps) => ({
  name,
  routes: routes.map((route): SiteRoute => {
    const { method, path, may } = route
    const fields = route.method === 'POST' ? route.fields : []
    return { method, path, may, texts: fields.filter(({ kind }) => kind === 'text').map(({ name }) => name) }
  }),
  handler: website({ routes: () => routes, deps: () => deps }),
})

/** What each entry exports beside its handler. */
interface Entry {
  readonly routes: readonly Route<SiteDeps>[]
}

const entryOf = async (entry: string): Promise<Entry> => await import(pathToFileURL(resolve(entry)).href)

const entries = await Promise.all(
  Object.values(sites).map(async ({ entry }) => [nameOfEntry(entry), await entryOf(entry)] as const),
)

/** All websites that are planned, as one function each. */
export const sitesOf = (deps: SiteDeps) => entries.map(([name, { routes }]) => siteOf(name, routes, deps))

export const siteNamed = (wanted: string, deps: SiteDeps) => {
  const site = sitesOf(deps).find(({ name }) => name === wanted)
  if (!site) throw new Error(`There is no website ${wanted}.`)
  return site
}

/** Every route below a path, whichever website has it. */
export const routesBelow = (path: string) =>
  entries.flatMap(([, { routes }]) => routes).filter((route) => `${route.path}/`.startsWith(`${path}/`))

/** The websites of one audience as one. */
const siteBelow = (path: string, deps: SiteDeps) => siteOf(path, routesBelow(path), deps).handler

export const hrSite = (deps: SiteDeps) => siteBelow('/hr', deps)
export const auditSite = (deps: SiteDeps) => siteBelow('/audit', deps)
/** The sites behind emailed links. */
export const staffSite = (deps: SiteDeps) => siteBelow('/t', deps)
export const publicSite = (deps: SiteDeps) => siteNamed('public', deps).handler
