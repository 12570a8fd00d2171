import { formatNip } from '../../domain/nip.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { PageHeading, SummaryList } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { AppraisalStateTag, PredicateTag } from '../../platform/html/tag.tsx'
import { notFound, ok } from '../../platform/http/page-response.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { type Appraisal, appraisalsIn } from '../../platform/records/appraisals.ts'
import { type Person, peopleIn } from '../../platform/records/people.ts'
import type { Page } from '../../platform/table/page.ts'
import { AuditorPage } from './auditor-page.tsx'
import { cursorIn } from './page-of.ts'
import { recordedRoute } from './recorded-route.ts'
import { auditorTextsFor } from './texts.ts'

const Appraisals = ({ appraisals, language }: { appraisals: readonly Appraisal[]; language: Language }) => {
  const { person: texts, list } = auditorTextsFor(language)
  if (appraisals.length === 0) return <p>{texts.none}</p>
  return (
    <DataTable
      caption={texts.appraisals}
      hideCaption
      columns={[
        { header: list.period },
        { header: list.unit },
        { header: list.state },
        { header: list.predicate },
      ]}
      rows={appraisals.map(({ appraisalId, periodId, unitId, state, predicate }) => [
        <a key="appraisal" href={`/audit/appraisals/${appraisalId}`}>
          {periodId}
        </a>,
        unitId,
        <AppraisalStateTag key="state" state={state} />,
        predicate ? <PredicateTag key="predicate" predicate={predicate} /> : list.noPredicate,
      ])}
    />
  )
}

interface PersonPageProps {
  readonly language: Language
  readonly person: Person
  readonly appraisals: Page<Appraisal>
}

const PersonPage = ({ language, person, appraisals }: PersonPageProps) => {
  const { person: texts } = auditorTextsFor(language)
  const { terms } = vocabularyFor(language)
  return (
    <AuditorPage language={language} title={person.name}>
      <PageHeading caption={texts.caption}>{person.name}</PageHeading>
      <h2>{texts.appraisals}</h2>
      <Appraisals appraisals={appraisals.items} language={language} />
      {appraisals.cursor && (
        <Pagination next={`/audit/people/${person.personId}?page=${appraisals.cursor}`} />
      )}
      <h2>{texts.particulars}</h2>
      <SummaryList
        rows={[
          { key: terms.nip, value: formatNip(person.nip) },
          { key: terms.post, value: person.post },
          { key: terms.grade, value: person.grade },
          { key: terms.unit, value: person.unitId },
          { key: texts.id, value: <code>{person.personId}</code> },
        ]}
      />
    </AuditorPage>
  )
}

export const personRoute = recordedRoute({
  path: '/audit/people/{personId}',
  page: 'person',
  id: ({ params }) => params.personId,
  show: async (request, { tables }) => {
    const { language, params } = request
    const person = await peopleIn(tables).get(params.personId ?? '')
    if (!person) return notFound()
    const appraisals = await appraisalsIn(tables).ofPerson(person.personId, {
      limit: 50,
      cursor: cursorIn(request, 'page'),
    })
    return ok(<PersonPage language={language} person={person} appraisals={appraisals} />)
  },
})
