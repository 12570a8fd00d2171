import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { formatNumber } from '../i18n/format.ts'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** The names under which a form says how it stands to the draft that is kept of it. */
export const DRAFT_MARK = 'draftMark'
export const DRAFT_TURN = 'draftTurn'
/** Ticked for each field whose other text the person takes. */
export const DRAFT_TAKE = 'draftTake'

/** Why a field was not kept: it is too long, or another page kept something else in it. */
export type DraftNote =
  | { readonly why: 'tooLong'; readonly longest: number }
  | { readonly why: 'elsewhere'; readonly values: readonly string[] }

export type DraftNotes = ReadonlyMap<string, DraftNote>

/** What the components of a page need to know of the draft that is kept while its form is filled in. */
export interface DraftOnPage {
  readonly mark: string
  readonly notes: DraftNotes
}

export const DraftContext = createContext<DraftOnPage>({ mark: '', notes: new Map() })
export const useDraft = (): DraftOnPage => useContext(DraftContext)

/** The errors of the fields that were not kept, by name. */
export const useDraftErrors = (): Readonly<Record<string, string>> => {
  const language = useLanguage()
  const texts = textsFor(language)
  const { notes } = useDraft()
  return Object.fromEntries(
    [...notes].map(([name, note]) => [
      name,
      note.why === 'tooLong' ? texts.keptTooLong(formatNumber(note.longest, language)) : texts.keptElsewhere,
    ]),
  )
}
