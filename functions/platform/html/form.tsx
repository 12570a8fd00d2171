import type { ComponentChildren } from 'preact'
import { DRAFT_MARK, DRAFT_TURN, useDraft } from './draft.ts'

interface FormProps {
  /** Default: the page's own address. */
  readonly action?: string | undefined
  /**
   * The address of an action that keeps what is typed while it is typed: it answers 204, 409 when another page has
   * kept something else, and 413 when a text is too long.
   */
  readonly draft?: string | undefined
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A form that posts to our own site; the server checks it, so the browser does not. */
export const Form = ({ action, draft, wide, children }: FormProps) => {
  const { mark, notes } = useDraft()
  // While a person chooses between two texts, neither is kept by itself.
  const isChoosing = [...notes.values()].some(({ why }) => why === 'elsewhere')
  return (
    <form
      method="post"
      action={action}
      class={wide ? 'form form-wide' : 'form'}
      noValidate
      autoComplete="off"
      data-draft={isChoosing ? undefined : draft}
    >
      {draft && mark && <HiddenField name={DRAFT_MARK} value={mark} />}
      {draft && mark && <HiddenField name={DRAFT_TURN} value="0" />}
      {children}
    </form>
  )
}

/** A value that travels with the form unseen. */
export const HiddenField = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <input type="hidden" name={name} value={value} />
)
