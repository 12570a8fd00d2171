import type { ComponentProps } from 'preact'
import { Button } from '../platform/html/button.tsx'
import { Form, HiddenField } from '../platform/html/form.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading, SummaryList } from '../platform/html/sections.tsx'
import type { PeriodVisit } from '../records/period-visit.ts'
import { textsFor } from './texts.ts'

/** What is to be checked before it is sent for good. */
export interface Checking {
  readonly visit: PeriodVisit
  /** A mark of what is shown: only what was seen can be sent. */
  readonly seen: string
  /** Whether it changed since it was last seen, as in another tab. */
  readonly isChanged: boolean
}

interface CheckPageProps {
  readonly checking: Checking
  readonly title: string
  readonly caption: string
  /** Where it is written, and what the way back there is called. */
  readonly back: { readonly step: string; readonly label: string }
  readonly rows: ComponentProps<typeof SummaryList>['rows']
  readonly lead: string
  readonly submit: string
}

/** Shows what was written once more before it is sent for good. */
export const CheckPage = ({ checking, title, caption, back, rows, lead, submit }: CheckPageProps) => {
  const { visit, seen, isChanged } = checking
  const { language, person, address } = visit
  const texts = textsFor(language)
  return (
    <Page
      language={language}
      title={title}
      user={person.name}
      back={{ href: `${address}?step=${back.step}`, label: back.label }}
    >
      <PageHeading caption={caption}>{title}</PageHeading>
      {isChanged && (
        <Notice tone="attention" title={texts.changedTitle}>
          <p>{texts.changedWhy}</p>
        </Notice>
      )}
      <SummaryList rows={rows} />
      <p>{lead}</p>
      <Form action={`${address}?step=check`}>
        <HiddenField name="seen" value={seen} />
        <Button>{submit}</Button>
      </Form>
    </Page>
  )
}
