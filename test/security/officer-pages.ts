import { createSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { memoryArchive } from '../audit/memory-archive.ts'
import type { Name } from '../ground/organisation.ts'
import { visit } from '../platform/http/visit.ts'
import { visitAs } from '../web/auditor/auditor-site.ts'
import { hrSite, siteDeps } from '../web/sites.ts'
import type { Governed } from './governed.ts'

/** What an officer reads at an address, in English. */
export const opens = async (agency: Governed, name: Name, address: string) => {
  const now = agency.deps.clock.now()
  await transact(agency.tables, [createSession(await agency.person(name), name, now)])
  const site = hrSite(siteDeps({ tables: agency.tables, now }))
  return (await visit(site, 'GET', address, { cookies: { [SESSION_COOKIE]: name, bina_language: 'en' } }))
    .body
}

/** What an auditor reads of changes of access. */
export const auditorReads = async ({ tables, deps }: Governed, language: 'id' | 'en') => {
  const { archive } = memoryArchive()
  const now = deps.clock.now()
  return (await visitAs('/audit/access-changes', { tables, archive, now, language })).body
}
