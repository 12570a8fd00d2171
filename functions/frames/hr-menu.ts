import type { Role } from '../platform/access/accounts.ts'
import type { MenuPlace } from '../platform/html/header.tsx'
import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'

const textsFor = catalogue('frames/hr-menu')

interface HrPlace extends Omit<MenuPlace, 'label'> {
  readonly roles: readonly Role[]
}

/** The places of HR's menu, in its order, by what each is called; one without a name in words does not compile. */
const PLACES: Readonly<Record<keyof ReturnType<typeof textsFor>, HrPlace>> = {
  start: { href: '/hr', roles: ['hr'] },
  periods: {
    href: '/hr/periods',
    holds: ['/hr/appraisals', '/hr/holidays', '/hr/exports'],
    roles: ['hr'],
  },
  people: { href: '/hr/people', holds: ['/hr/unreached'], roles: ['hr'] },
  import: { href: '/hr/import', holds: ['/hr/imports'], roles: ['hr'] },
  accessChanges: { href: '/hr/access-changes', roles: ['hr', 'leadership'] },
  calibrations: { href: '/hr/calibrations', roles: ['hr', 'calibrator'] },
  overview: { href: '/hr/overview', roles: ['hr', 'leadership'] },
}

/** The menu of the HR website, for whoever reads it: each role sees what it may open. */
export const hrMenu = (roles: readonly Role[], language: Language): readonly MenuPlace[] => {
  const labels: Readonly<Record<string, string>> = textsFor(language)
  return Object.entries(PLACES)
    .filter(([, place]) => place.roles.some((role) => roles.includes(role)))
    .map(([name, { roles: _, ...place }]) => ({ ...place, label: labels[name] ?? name }))
}
