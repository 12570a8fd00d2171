import { useDraftErrors } from './draft.ts'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** What is wrong, by the name of the field, in the order of the form; empty when nothing is. */
export type FieldErrors = Readonly<Record<string, string>>

/** Every error of a form, and every field that was not kept, linked to it; shows nothing when there is none. */
export const ErrorSummary = ({ errors }: { readonly errors: FieldErrors }) => {
  const found = Object.entries({ ...useDraftErrors(), ...errors })
  if (found.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{textsFor(useLanguage()).errorSummary}</h2>
      <ul>
        {found.map(([name, error]) => (
          <li key={name}>
            <a href={`#${name}`}>{error}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
