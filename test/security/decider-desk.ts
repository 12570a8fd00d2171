import { parse } from 'node-html-parser'
import { createSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import type { Name } from '../ground/organisation.ts'
import { visit } from '../platform/http/visit.ts'
import { hrSite, siteDeps } from '../web/sites.ts'
import type { Governed } from './governed.ts'

/** What Siti or Maria are called once an officer made them seem an inspector. */
export const INSPECTOR = { name: 'Inspektur Budi Santoso', post: 'Auditor Ahli Utama' }
export const DAY = 86_400_000

export const textOf = (html: string) => parse(html).text.replaceAll(/\s+/g, ' ')

/** Where the latest change of somebody's access is decided. */
export const addressOf = async (agency: Governed, about: Name) => {
  const { personId, number } = await agency.changeOf(about)
  return `/hr/access-changes/${personId}/${number}`
}

/** Budi at his desk. */
export const budi = async (agency: Governed) => {
  const now = agency.deps.clock.now()
  await transact(agency.tables, [createSession(await agency.person('budi'), 'budi', now)])
  const site = () => hrSite(siteDeps({ tables: agency.tables, now: agency.deps.clock.now() }))
  const cookies = { [SESSION_COOKIE]: 'budi', bina_language: 'en' }
  return {
    opens: async (address: string) => (await visit(site(), 'GET', address, { cookies })).body,
    confirms: (address: string, seen: string) =>
      visit(site(), 'POST', `${address}/confirm`, { cookies, form: { certain: 'yes', seen } }),
  }
}

/** What a page says that it showed. */
export const seenOn = (page: string) =>
  parse(page).querySelector('input[name=seen]')?.getAttribute('value') ?? ''
