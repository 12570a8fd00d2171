import type { ComponentChildren } from 'preact'
import type { Place } from '../platform/html/breadcrumbs.tsx'
import { Page } from '../platform/html/page.tsx'
import type { PageRequest } from '../platform/http/route.ts'
import { hrMenu } from './hr-menu.ts'

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
  <Page language={language} navigation={hrMenu(session?.roles ?? [], language)} {...page}>
    {children}
  </Page>
)
