import type { ComponentChildren } from 'preact'
import { type FieldProps, Labelled, useDescription } from './field.tsx'
import { HiddenField } from './form.tsx'

interface UploadBounds {
  readonly largestBytes: number
  readonly lastsSeconds: number
  readonly tooLarge: string
  readonly tooLate: string
}

interface UploadFormProps extends FieldProps {
  /** The address that takes the file, which need not be ours; the page's policy then names it (`formsTo`). */
  readonly action: string
  /** What has to be sent before the file. */
  readonly fields: Readonly<Record<string, string>>
  /** For example `.csv,text/csv`. */
  readonly accept: string
  /** What its taker refuses in words of its own, and how the script says it before anything is sent. */
  readonly bounds: UploadBounds
  readonly children: ComponentChildren
}

/**
 * A form that sends one file past us. The browser sees to it that one is chosen, for whoever takes it answers in no words
 * of ours.
 */
export const UploadForm = ({ action, fields, accept, bounds, children, ...field }: UploadFormProps) => (
  <form
    class="form"
    method="post"
    action={action}
    enctype="multipart/form-data"
    autoComplete="off"
    data-largest={bounds.largestBytes}
    data-too-large={bounds.tooLarge}
    data-lasts={bounds.lastsSeconds}
    data-too-late={bounds.tooLate}
  >
    {Object.entries(fields).map(([name, value]) => (
      <HiddenField key={name} name={name} value={value} />
    ))}
    <Labelled {...field}>
      <input
        class="input"
        type="file"
        id={field.name}
        name="file"
        accept={accept}
        required
        {...useDescription(field)}
      />
    </Labelled>
    {children}
  </form>
)
