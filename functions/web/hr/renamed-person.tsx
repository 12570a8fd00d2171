import type { TimeZone } from '../../domain/working-calendar.ts'
import { Tag } from '../../platform/html/tag.tsx'
import { formatList, formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { AccessChange } from '../../records/access-changes.ts'
import type { Person } from '../../records/people.ts'
import { type Renaming, renamingSince } from '../../records/renaming.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'

interface RenamingView {
  readonly change: AccessChange
  readonly people: ReadonlyMap<string, Person>
  readonly language: Language
  readonly timeZone: TimeZone
}

/** When somebody got another name or post, what they were before, by whom, and whether by who asked for the change. */
export const renamingSentences = (
  { at, name, post, by }: Renaming,
  { change: { requestedBy }, people, language, timeZone }: RenamingView,
): readonly string[] => {
  const texts = accessChangeTextsFor(language)
  const names = by.map((personId) => people.get(personId)?.name ?? personId)
  const isSame = requestedBy !== undefined && by.includes(requestedBy)
  return [
    texts.renamedOn(
      formatShortDateTime(at, language, timeZone),
      names.length > 0 ? formatList(names, language) : texts.operator,
    ),
    isSame ? texts.renamedBySame : texts.renamedByOther,
    texts.formerly(name, post),
  ]
}

/** A warning in a list beside somebody whose name or post was changed lately. */
export const RenamedNote = ({ personId, ...telling }: RenamingView & { readonly personId: string }) => {
  const { change, people, language } = telling
  const renaming = renamingSince(people.get(personId), change.requestedAt)
  if (!renaming) return null
  return (
    <p class="soft">
      <Tag tone="danger">{accessChangeTextsFor(language).renamedTag}</Tag>{' '}
      {renamingSentences(renaming, telling).join(' ')}
    </p>
  )
}
