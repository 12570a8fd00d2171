import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** A page to go to, with the words for it. */
export interface Place {
  readonly href: string
  readonly label: string
}

/** The pages above this one, from the start. */
export const Breadcrumbs = ({ places }: { readonly places: readonly Place[] }) => (
  <nav class="breadcrumbs" aria-label={textsFor(useLanguage()).breadcrumbs}>
    <ol>
      {places.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
)

/** One step back. */
export const BackLink = ({ href, label }: { readonly href: string; readonly label?: string | undefined }) => {
  const { back } = textsFor(useLanguage())
  return (
    <nav aria-label={back}>
      <a class="back" href={href}>
        {label ?? back}
      </a>
    </nav>
  )
}
