import { Tag } from '../../platform/html/tag.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import { type standOf, unconfirmedBy } from '../../records/access-change-stand.ts'
import type { AccessChange } from '../../records/access-changes.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'

const TONES = {
  waiting: 'attention',
  done: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  replaced: 'neutral',
  expired: 'neutral',
  void: 'danger',
} as const

export const addressOfChange = ({ personId, number }: Pick<AccessChange, 'personId' | 'number'>): string =>
  `/hr/access-changes/${personId}/${number}`

const UNCONFIRMED_TONES = { firstImport: 'neutral', operator: 'neutral', officer: 'attention' } as const

/** How a change of access stands, in words and colour; `first` is the very first change of all. */
export const AccessChangeTag = ({
  change,
  stand,
  first,
  language,
}: {
  readonly change: AccessChange
  readonly stand: ReturnType<typeof standOf>
  readonly first: AccessChange | undefined
  readonly language: Language
}) => {
  const { states, unconfirmed } = accessChangeTextsFor(language)
  const by = unconfirmedBy(change, first)
  return (
    <>
      <Tag tone={TONES[stand]}>{states[stand]}</Tag>
      {by && (
        <>
          {' '}
          <Tag tone={UNCONFIRMED_TONES[by]}>{unconfirmed[by]}</Tag>
        </>
      )}
    </>
  )
}
