import type { ComponentChildren } from 'preact'
import type { Role } from '../../platform/access/accounts.ts'
import type { Place } from '../../platform/html/breadcrumbs.tsx'
import type { MenuPlace } from '../../platform/html/header.tsx'
import { Page } from '../../platform/html/page.tsx'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { hrTextsFor } from './texts.ts'

/** The menu of the HR website, for whoever reads it: each role sees what it may open. */
export const menuFor = (roles: readonly Role[], language: Language): readonly MenuPlace[] => {
  const texts = hrTextsFor(language)
  const places: readonly (MenuPlace & { readonly roles: readonly Role[] })[] = [
    { href: '/hr', label: texts.start, roles: ['hr'] },
    {
      href: '/hr/periods',
      label: texts.periods,
      holds: ['/hr/appraisals', '/hr/holidays', '/hr/exports'],
      roles: ['hr'],
    },
    { href: '/hr/people', label: texts.people, holds: ['/hr/unreached'], roles: ['hr'] },
    { href: '/hr/import', label: texts.import, holds: ['/hr/imports'], roles: ['hr'] },
    { href: '/hr/access-changes', label: texts.accessChanges, roles: ['hr', 'leadership'] },
    { href: '/hr/calibrations', label: texts.calibrations, roles: ['hr', 'calibrator'] },
    { href: '/hr/overview', label: texts.overview, roles: ['hr', 'leadership'] },
  ]
  return places
    .filter((place) => place.roles.some((role) => roles.includes(role)))
    .map(({ roles: _, ...place }) => place)
}

interface HrPageProps {
  readonly request: Pick<PageRequest, 'language' | 'session'>
  readonly title: string
  readonly back?: Place | undefined
  readonly hasErrors?: boolean | undefined
  readonly wide?: boolean | undefined
  readonly reloadsAfter?: number | undefined
  readonly children: ComponentChildren
}

/** A page of the HR website, with its menu. */
export const HrPage = ({ request: { language, session }, children, ...page }: HrPageProps) => (
  <Page language={language} navigation={menuFor(session?.roles ?? [], language)} {...page}>
    {children}
  </Page>
)
