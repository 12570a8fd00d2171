import type { ComponentChildren } from 'preact'
import { Button } from '../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading } from '../platform/html/sections.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import type { PeriodVisit } from '../records/period-visit.ts'

/** What someone has typed so far, and what is wrong with it. */
export interface WriteView {
  readonly visit: PeriodVisit
  readonly typed: Typed
  readonly errors: FieldErrors
}

interface WritePageProps {
  readonly writing: WriteView
  readonly step: string
  readonly title: string
  readonly caption: string
  readonly lead?: string
  /** What the way back to the task's first page is called. */
  readonly back: string
  readonly submit: string
  readonly children: ComponentChildren
}

/** A page on which somebody writes what will be checked before it is sent; what is typed is kept while it is typed. */
export const WritePage = ({
  writing,
  step,
  title,
  caption,
  lead,
  back,
  submit,
  children,
}: WritePageProps) => {
  const { visit, errors } = writing
  const { language, person, address } = visit
  return (
    <Page
      language={language}
      title={title}
      user={person.name}
      back={{ href: address, label: back }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={caption}>{title}</PageHeading>
      {lead && <p class="lead">{lead}</p>}
      <Form action={`${address}?step=${step}`} draft={`${address}/draft?step=${step}`}>
        {children}
        <Button>{submit}</Button>
      </Form>
    </Page>
  )
}
