import type { ComponentChildren } from 'preact'
import type { Place } from '../../platform/html/breadcrumbs.tsx'
import { Page } from '../../platform/html/page.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import { auditorTextsFor } from './texts.ts'

interface AuditorPageProps {
  readonly language: Language
  readonly title: string
  /** The pages between the start and this one. */
  readonly above?: readonly Place[]
  readonly isStart?: boolean
  readonly hasErrors?: boolean
  readonly reloadsAfter?: number | undefined
  readonly children: ComponentChildren
}

/** The frame of every page for auditors. */
export const AuditorPage = ({
  language,
  title,
  above = [],
  isStart,
  hasErrors,
  reloadsAfter,
  children,
}: AuditorPageProps) => {
  const texts = auditorTextsFor(language)
  const start = { href: '/audit', label: texts.start }
  return (
    <Page
      language={language}
      title={title}
      navigation={[
        start,
        { href: '/audit/access-changes', label: texts.accessChanges },
        { href: '/audit/officers', label: texts.officerActions },
        { href: '/audit/readings', label: texts.readings.menu },
      ]}
      breadcrumbs={isStart ? undefined : [start, ...above]}
      hasErrors={hasErrors}
      reloadsAfter={reloadsAfter}
      wide
    >
      {children}
    </Page>
  )
}
