import type { ComponentChildren } from 'preact'

type Kind = 'primary' | 'secondary' | 'danger'

interface ButtonProps {
  readonly kind?: Kind
  /** With a value: tells the action which of several buttons was pressed. */
  readonly name?: string
  readonly value?: string
  /** Another address than the form's. */
  readonly formAction?: string
  readonly children: ComponentChildren
}

/** A button that sends its form. */
export const Button = ({ kind = 'primary', children, ...attributes }: ButtonProps) => (
  <button type="submit" class={`button button-${kind}`} {...attributes}>
    {children}
  </button>
)

interface ButtonLinkProps {
  readonly href: string
  readonly kind?: Kind
  readonly children: ComponentChildren
}

/** A link that looks like a button, for going on without changing anything. */
export const ButtonLink = ({ href, kind = 'primary', children }: ButtonLinkProps) => (
  <a href={href} class={`button button-${kind}`}>
    {children}
  </a>
)

/** Buttons and links in a row, below each other on a phone. */
export const ButtonGroup = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="buttons">{children}</div>
)
