import { compareRecordsOf } from '../../audit/compare-all.ts'
import { formatNip } from '../../domain/nip.ts'
import type { Contradiction } from '../../platform/history/contradictions.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { PageHeading, SummaryList } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { AppraisalStateTag, PredicateTag } from '../../platform/html/tag.tsx'
import { ok } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { inTurns } from '../../platform/in-turns.ts'
import { chains } from '../../platform/table/keys.ts'
import type { Page } from '../../platform/table/page.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../../records/appraisals.ts'
import { type Person, peopleIn } from '../../records/people.ts'
import { periodsIn } from '../../records/periods.ts'
import { unitsIn } from '../../records/units.ts'
import { AuditorPage } from './auditor-page.tsx'
import { orContradicted } from './contradicted.tsx'
import type { Reader } from './facts.ts'
import { officerActionsAddress } from './officer-actions-filter.tsx'
import { officerActionsTextsFor } from './officer-actions-texts.ts'
import { cursorIn } from './page-of.ts'
import { periodName } from './period-name.ts'
import { RecordAgreement, RecordWarning } from './record-section.tsx'
import { recordedRoute } from './recorded-route.ts'
import { directoryHistoryAddress } from './subject-address.ts'
import { auditorTextsFor } from './texts.ts'

/** What people call the periods and units that the page names, by id; one that is gone keeps its id. */
interface PlaceNames {
  readonly periods: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
}

interface AppraisalsProps {
  readonly language: Language
  readonly appraisals: readonly Appraisal[]
  readonly called: PlaceNames
}

const Appraisals = ({ appraisals, called, language }: AppraisalsProps) => {
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
          {called.periods.get(periodId) ?? periodId}
        </a>,
        called.units.get(unitId) ?? unitId,
        <AppraisalStateTag key="state" state={state} />,
        predicate ? <PredicateTag key="predicate" predicate={predicate} /> : list.noPredicate,
      ])}
    />
  )
}

const readerOf = (language: Language, { personId }: Person): Reader => ({
  language,
  timeZone: 'Asia/Jakarta',
  names: new Map(),
  chain: chains.person(personId),
})

interface PersonPageProps {
  readonly language: Language
  readonly person: Person
  readonly appraisals: Page<Appraisal>
  readonly called: PlaceNames
  readonly contradictions: readonly Contradiction[]
}

const PersonPage = ({ language, person, appraisals, called, contradictions }: PersonPageProps) => {
  const { person: texts, directory } = auditorTextsFor(language)
  const { terms } = vocabularyFor(language)
  return (
    <AuditorPage language={language} title={person.name}>
      <PageHeading caption={texts.caption}>{person.name}</PageHeading>
      <RecordWarning contradictions={contradictions} reader={readerOf(language, person)} />
      <h2>{texts.appraisals}</h2>
      <Appraisals appraisals={appraisals.items} called={called} language={language} />
      {appraisals.cursor && (
        <Pagination next={`/audit/people/${person.personId}?page=${appraisals.cursor}`} />
      )}
      <h2>{texts.particulars}</h2>
      <SummaryList
        rows={[
          { key: terms.nip, value: formatNip(person.nip) },
          { key: terms.post, value: person.post },
          { key: terms.grade, value: person.grade },
          { key: terms.unit, value: called.units.get(person.unitId) ?? person.unitId },
          { key: texts.id, value: <code>{person.personId}</code> },
        ]}
      />
      <ul>
        {(['person', 'account'] as const).map((kind) => (
          <li key={kind}>
            <a href={directoryHistoryAddress(kind, person.personId)}>{directory.titles[kind]}</a>
          </li>
        ))}
        {person.roles.includes('hr') && (
          <li>
            <a href={officerActionsAddress({ officerId: person.personId })}>
              {officerActionsTextsFor(language).ofPerson}
            </a>
          </li>
        )}
      </ul>
      <RecordAgreement contradictions={contradictions} reader={readerOf(language, person)} />
    </AuditorPage>
  )
}

const namesOf = async (
  ids: Iterable<string>,
  nameOf: (id: string) => Promise<string | undefined>,
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  await inTurns([...new Set(ids)], 16, async (id) => {
    const name = await nameOf(id)
    if (name) names.set(id, name)
  })
  return names
}

const calledBy = async (
  tables: Tables,
  person: Person,
  appraisals: readonly Appraisal[],
  language: Language,
): Promise<PlaceNames> => {
  const periodIds = appraisals.map(({ periodId }) => periodId)
  const unitIds = [person.unitId, ...appraisals.map(({ unitId }) => unitId)]
  const [periods, units] = await Promise.all([
    namesOf(periodIds, async (id) => {
      const period = await periodsIn(tables).get(id)
      return period && periodName(period, language)
    }),
    namesOf(unitIds, async (id) => (await unitsIn(tables).get(id))?.name),
  ])
  return { periods, units }
}

const pageOf = async (request: PageRequest, personId: string, tables: Tables) => {
  const { language } = request
  const person = await peopleIn(tables).get(personId)
  if (!person) return undefined
  const appraisals = await appraisalsIn(tables).ofPerson(personId, {
    limit: 50,
    cursor: cursorIn(request, 'page'),
  })
  const [called, contradictions] = await Promise.all([
    calledBy(tables, person, appraisals.items, language),
    compareRecordsOf(tables, chains.person(personId)),
  ])
  return ok(<PersonPage {...{ language, person, appraisals, called, contradictions }} />)
}

export const personRoute = recordedRoute({
  path: '/audit/people/{personId}',
  page: 'person',
  id: ({ params }) => params.personId,
  show: (request, deps) => {
    const personId = request.params.personId ?? ''
    return orContradicted(chains.person(personId), request, deps, () =>
      pageOf(request, personId, deps.tables),
    )
  },
})
