import type { ComponentChildren } from 'preact'

interface FormProps {
  /** Default: the page's own address. */
  readonly action?: string | undefined
  /** The address of an action that keeps what is typed while it is typed; it answers 204. */
  readonly draft?: string | undefined
  /** For forms with files; the route then says `accepts: 'files'`. */
  readonly files?: boolean
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A form that posts to our own site; the server checks it, so the browser does not. */
export const Form = ({ action, draft, files, wide, children }: FormProps) => (
  <form
    method="post"
    action={action}
    class={wide ? 'form form-wide' : 'form'}
    noValidate
    autoComplete="off"
    enctype={files ? 'multipart/form-data' : undefined}
    data-draft={draft}
  >
    {children}
  </form>
)

/** A value that travels with the form unseen. */
export const HiddenField = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <input type="hidden" name={name} value={value} />
)
