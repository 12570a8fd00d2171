import type { ComponentChildren } from 'preact'
import type { AccessField } from '../../domain/access-change.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmailAddress } from '../../platform/html/email-address.tsx'
import { formatList } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import type { AccessChange } from '../../records/access-changes.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { AccessChangeView } from './access-change-view.ts'
import { peopleTextsFor } from './people-texts.ts'

/** What a page shows of a field, beside what it is compared with. */
const wordsOf = (
  field: AccessField,
  [access, other]: readonly [AccessChange['after'], AccessChange['after']],
  people: AccessChangeView['people'],
  language: Language,
): ComponentChildren => {
  const { nothing } = accessChangeTextsFor(language)
  const { roles } = vocabularyFor(language)
  const { supervisorId, email } = access
  const words: Record<AccessField, ComponentChildren> = {
    roles: formatList(
      access.roles.map((role) => roles[role]),
      language,
    ),
    email: email && <EmailAddress address={email} unlike={other.email} />,
    status: peopleTextsFor(language).statuses[access.status],
    supervisorId: supervisorId && (people.get(supervisorId)?.name ?? supervisorId),
  }
  return words[field] || nothing
}

/** What changes, before and after. */
export const Comparison = ({ request: { language }, change, stand, people }: AccessChangeView) => {
  const { comparison, detail, fields } = accessChangeTextsFor(language)
  const { what, before, after } = comparison[stand === 'waiting' || stand === 'done' ? stand : 'notDone']
  return (
    <DataTable
      caption={what}
      columns={[{ header: detail }, { header: before }, { header: after }]}
      rows={change.changed.map((field) => [
        fields[field],
        wordsOf(field, [change.before, change.after], people, language),
        wordsOf(field, [change.after, change.before], people, language),
      ])}
    />
  )
}
