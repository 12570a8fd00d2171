import { Tag } from '../../platform/html/tag.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Person } from '../../records/people.ts'
import { peopleTextsFor } from './people-texts.ts'

/** What HR should look at about a person: an address that fails, nobody who rates them. */
export const PersonFlags = ({ person, language }: { person: Person; language: Language }) => {
  const texts = peopleTextsFor(language)
  return (
    <>
      {person.emailBouncedAt && <Tag tone="danger">{texts.bounced}</Tag>}{' '}
      {!person.email && <Tag tone="danger">{texts.noEmail}</Tag>}{' '}
      {!person.supervisorId && <Tag tone="attention">{texts.noSupervisor}</Tag>}{' '}
      {person.status !== 'active' && <Tag>{texts.statuses[person.status]}</Tag>}
    </>
  )
}
