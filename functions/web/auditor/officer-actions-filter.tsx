import { ENTRY_SUBJECTS } from '../../platform/history/officer-entries.ts'
import { Button } from '../../platform/html/button.tsx'
import { DateField, Select } from '../../platform/html/inputs.tsx'
import { Details } from '../../platform/html/sections.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import { officerActionsTextsFor } from './officer-actions-texts.ts'
import type { ActionFilter, OfficerActionsView } from './officer-actions-view.ts'

export const PATH = '/audit/officers'

/** Where auditors read what officers did alone; of all of them and all times unless told. */
export const officerActionsAddress = (filter: Partial<ActionFilter> & { after?: string } = {}): string => {
  const { officerId, ...rest } = filter
  const query = Object.entries({ officer: officerId, ...rest }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return query.length > 0 ? `${PATH}?${new URLSearchParams(query)}` : PATH
}

/** Whether anything is chosen. */
export const isSet = (filter: ActionFilter): boolean => Object.values(filter).some((value) => value !== '')

type FilterProps = Pick<OfficerActionsView, 'filter' | 'officers'> & { readonly language: Language }

/** The form that chooses officer and days; it is a GET, and holds nobody's NIP or address. */
export const OfficerActionsFilter = ({ filter, officers, language }: FilterProps) => {
  const texts = officerActionsTextsFor(language)
  return (
    <Details summary={texts.filter} open={isSet(filter)}>
      <form method="get" action={PATH} class="form" noValidate>
        <Select
          name="officer"
          label={texts.officer}
          value={filter.officerId}
          placeholder={texts.everyone}
          options={officers.map(({ personId, name }) => ({ value: personId, text: name }))}
        />
        <Select
          name="about"
          label={texts.about}
          value={filter.about}
          placeholder={texts.everything}
          options={ENTRY_SUBJECTS.map((about) => ({ value: about, text: texts.subjects[about] }))}
        />
        <DateField name="from" label={texts.from} value={filter.from} />
        <DateField name="until" label={texts.until} value={filter.until} />
        <Button kind="secondary">{texts.show}</Button>
      </form>
    </Details>
  )
}
