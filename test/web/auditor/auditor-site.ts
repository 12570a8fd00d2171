import type { Archive } from '../../../functions/platform/archive/archive.ts'
import type { Session } from '../../../functions/platform/http/session.ts'
import { website } from '../../../functions/platform/http/website.ts'
import type { Tables } from '../../../functions/platform/table/table.ts'
import { visit } from '../../platform/http/visit.ts'
import { routesBelow, siteDeps } from '../sites.ts'

export const auditor: Session = {
  personId: 'auditauditau',
  roles: ['auditor'],
  name: 'Made Putra',
  expiresAt: '2027-02-01T09:00:00.000Z',
}

interface Site {
  readonly tables: Tables
  readonly archive: Archive
  readonly session?: Session | undefined
  readonly now?: Date
  /** What the browser asks for; Indonesian unless told. */
  readonly language?: 'id' | 'en' | undefined
  /** The fields of a form: the visit is then a POST. */
  readonly form?: Readonly<Record<string, string>> | undefined
}

/** Visits the auditor's website as the given person (default an auditor) and returns what it answers. */
export const visitAs = (
  address: string,
  { tables, archive, session = auditor, now, form, language }: Site,
) => {
  const site = website({
    routes: () => routesBelow('/audit'),
    deps: () => ({
      ...siteDeps({ tables }),
      archive,
      clock: { now: () => now ?? new Date('2027-02-01T03:00:00.000Z') },
      siteUrl: 'https://bina.test',
      agency: 'Kota Contoh',
      findSession: async () => session,
    }),
  })
  const cookies = language ? { bina_language: language } : {}
  return form ? visit(site, 'POST', address, { form, cookies }) : visit(site, 'GET', address, { cookies })
}
