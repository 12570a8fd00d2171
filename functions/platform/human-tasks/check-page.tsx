import type { ComponentChildren } from 'preact'
import { digestOfContent } from '../history/digest-of-content.ts'
import { Button, ButtonGroup } from '../html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../html/error-summary.tsx'
import { Form, HiddenField } from '../html/form.tsx'
import { Notice } from '../html/notice.tsx'
import { Page } from '../html/page.tsx'
import { PageHeading } from '../html/sections.tsx'
import type { Form as Posted } from '../http/form.ts'
import { type Field, hiddenField } from '../http/form-fields.ts'
import type { StepFields, TaskVisit } from './task-pages.ts'

const SEEN = 'seen'

/** The fields of a page that sends for good what it shows, and of those among them that are kept as a draft. */
export const checkFields = (draftFields: readonly Field[] = []): StepFields => ({
  draftFields,
  otherFields: [hiddenField(SEEN)],
  isLast: true,
})

/** The mark of what a page shows: only what was seen can be sent. */
export const Seen = ({ content }: { readonly content: unknown }) => (
  <HiddenField name={SEEN} value={digestOfContent(content)} />
)

/** Whether what would be sent now is what the page showed. */
export const wasSeen = (form: Posted, content: unknown): boolean =>
  form.text(SEEN) === digestOfContent(content)

interface CheckPageProps {
  readonly visit: TaskVisit
  readonly title: string
  readonly caption: string
  /** Where it is written, and what the way back there is called. */
  readonly back: { readonly href: string; readonly label: string }
  /** What would be sent. */
  readonly content: unknown
  /** What is said where it changed since it was last seen, as in another tab. */
  readonly changed?: { readonly title: string; readonly why: string } | false | undefined
  readonly errors?: FieldErrors
  /** What was written, as rows with a way back to each field. */
  readonly answers: ComponentChildren
  /** Questions that are asked last. */
  readonly children?: ComponentChildren
  /** Where what is typed here is kept while it is typed. */
  readonly draft?: string
  readonly submit: string
}

/** Shows what was written once more before it is sent for good. */
export const CheckPage = (props: CheckPageProps) => {
  const { visit, title, caption, back, content, changed, errors = {}, answers, children, draft } = props
  return (
    <Page
      language={visit.language}
      title={title}
      user={visit.person.name}
      back={back}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={caption}>{title}</PageHeading>
      {changed && (
        <Notice tone="attention" title={changed.title}>
          <p>{changed.why}</p>
        </Notice>
      )}
      {answers}
      <Form action={`${visit.address}?step=check`} draft={draft}>
        <Seen content={content} />
        {children}
        <ButtonGroup>
          <Button>{props.submit}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
