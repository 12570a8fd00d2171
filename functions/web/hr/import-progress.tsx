import type { Import } from '../../people/imports.ts'
import { ProgressBar } from '../../platform/html/progress-bar.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import { importTextsFor } from './import-texts.ts'

/** A page that shows an import under way is renewed after so many seconds. */
export const RENEWED_AFTER = 5

interface Shown {
  readonly found: Import
  readonly language: Language
}

/** How much is written so far; nothing before the import has begun to write. */
export const writtenBy = (found: Import) => ({
  people: found.peopleAdded + found.peopleChanged,
  units: found.unitsAdded + found.unitsChanged,
  plans: found.plansChanged,
})

/** How many of an import's rows are written, once all of them are checked. */
export const ImportProgress = ({ found, language }: Shown) => {
  const { peopleTotal, unitsTotal, plansTotal } = found
  const total = peopleTotal + unitsTotal + plansTotal
  if (total === 0) return null
  const { people, units, plans } = writtenBy(found)
  const value = Math.min(total, people + units + plans)
  return <ProgressBar id="import-rows" label={importTextsFor(language).rows} value={value} max={total} />
}
