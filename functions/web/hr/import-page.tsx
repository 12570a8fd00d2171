import type { ComponentChildren } from 'preact'
import type { TimeZone } from '../../domain/working-calendar.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { LARGEST_FILE, type StoredFile } from '../../people/import-files.ts'
import type { ImportFile } from '../../people/import-problem.ts'
import { type UploadForm as BucketForm, FORM_LASTS } from '../../people/upload-form.ts'
import { Button, ButtonGroup } from '../../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form, HiddenField } from '../../platform/html/form.tsx'
import { Card } from '../../platform/html/sections.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { UploadForm } from '../../platform/html/upload-form.tsx'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import { importTextsFor } from './import-texts.ts'

/** What the button that puts the uploads aside sends. */
export const ASIDE = 'aside'

/** One of the files: where to send it, and what has arrived. */
interface FileForm {
  readonly file: ImportFile
  readonly form: BucketForm
  readonly stored: StoredFile | undefined
}

interface ImportPageProps {
  readonly request: PageRequest
  readonly timeZone: TimeZone
  readonly forms: readonly FileForm[]
  readonly errors: FieldErrors
  /** The imports before. */
  readonly children: ComponentChildren
}

const MEGABYTE = 1024 * 1024
const MINUTE = 60

const OneFile = ({ request: { language }, timeZone, errors, ...shown }: ImportPageProps & FileForm) => {
  const { file, form, stored } = shown
  const texts = importTextsFor(language)
  const size = (bytes: number) => formatNumber(Math.max(bytes > 0 ? 0.1 : 0, bytes / MEGABYTE), language, 1)
  return (
    <Card>
      <UploadForm
        {...form}
        name={file}
        label={texts[file]}
        hint={texts.hints[file]}
        accept=".csv,text/csv"
        optional={file === 'plans'}
        bounds={{
          largestBytes: LARGEST_FILE,
          lastsSeconds: FORM_LASTS,
          tooLarge: texts.tooLarge(formatNumber(LARGEST_FILE / MEGABYTE, language)),
          tooLate: texts.tooLate,
        }}
        error={errors[file]}
      >
        <p>
          {stored ? (
            <>
              {stored.size > 0 ? (
                <Tag tone="success">{texts.received}</Tag>
              ) : (
                <Tag tone="danger">{texts.empty}</Tag>
              )}{' '}
              {texts.receivedAt(size(stored.size), formatShortDateTime(stored.storedAt, language, timeZone))}
            </>
          ) : (
            <Tag tone="neutral">{texts.notYet}</Tag>
          )}
        </p>
        <ButtonGroup>
          <Button kind="secondary">{stored ? texts.replace[file] : texts.upload[file]}</Button>
        </ButtonGroup>
      </UploadForm>
    </Card>
  )
}

/** Three files, each sent to the bucket by a form of its own, and the button that hands in what has arrived. */
export const ImportPage = (props: ImportPageProps) => {
  const { request, forms, errors, children } = props
  const { language } = request
  const texts = importTextsFor(language)
  const arrived = forms.filter(({ stored }) => stored !== undefined)
  return (
    <HrPage request={request} title={texts.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <p>
        {texts.limits(
          formatNumber(LARGEST_FILE / MEGABYTE, language),
          formatNumber(FORM_LASTS / MINUTE, language),
        )}
      </p>
      {forms.map((one) => (
        <OneFile key={one.file} {...props} {...one} />
      ))}
      <Form action="/hr/import">
        {arrived.map(({ file, stored }) => (
          <HiddenField key={file} name={file} value={stored?.version ?? ''} />
        ))}
        <ButtonGroup>
          <Button>{texts.send}</Button>
          {arrived.length > 0 && (
            <Button kind="secondary" name={ASIDE} value="yes">
              {texts.aside}
            </Button>
          )}
        </ButtonGroup>
      </Form>
      {children}
    </HrPage>
  )
}
