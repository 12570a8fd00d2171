import type { ComponentChildren } from 'preact'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** The page's `h1`, with what it belongs to above it. */
export const PageHeading = ({
  caption,
  children,
}: {
  readonly caption?: string
  readonly children: ComponentChildren
}) => (
  <h1>
    {caption && <span class="caption">{caption}</span>}
    {children}
  </h1>
)

/** One thing among several. */
export const Card = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="card">{children}</div>
)

/** Cards side by side where there is room. */
export const Cards = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="cards">{children}</div>
)

/** A number that matters, with its unit or date in the note. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly note?: string | undefined
}

/** Numbers at a glance. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <dl class="figures">
    {figures.map(({ label, value, note }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd class="figure">{value}</dd>
        {note && <dd class="figure-note">{note}</dd>}
      </div>
    ))}
  </dl>
)

/** One answer; `change.about` completes "Change" for those who only hear the link. */
export interface SummaryRow {
  readonly key: string
  readonly value: ComponentChildren
  readonly change?: { readonly href: string; readonly about?: string } | undefined
}

/** Names and values: check your answers, particulars of a person. */
export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => {
  const texts = textsFor(useLanguage())
  return (
    <dl class="summary">
      {rows.map(({ key, value, change }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {change && (
            <dd class="change">
              <a href={change.href}>
                {texts.change}
                <span class="hidden"> {change.about ?? key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** More for those who want it. */
export const Details = ({
  summary,
  open,
  children,
}: {
  readonly summary: string
  readonly open?: boolean
  readonly children: ComponentChildren
}) => (
  <details class="details" open={open}>
    <summary>
      <span>{summary}</span>
    </summary>
    <div class="details-body">{children}</div>
  </details>
)

/**
 * A part that renews itself while the page is open, until it `isFinal`; without the script it shows the time of loading.
 */
export const LiveRegion = ({
  id,
  everySeconds = 15,
  isFinal = false,
  children,
}: {
  readonly id: string
  readonly everySeconds?: number
  readonly isFinal?: boolean
  readonly children: ComponentChildren
}) => (
  <div id={id} data-refresh={isFinal ? undefined : everySeconds}>
    {children}
  </div>
)
