import { formatNip } from '../../domain/nip.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { text } from '../../platform/forms/form-field.ts'
import { defineForm } from '../../platform/forms/form-model.ts'
import { showForm } from '../../platform/forms/show-form.tsx'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Select, TextField } from '../../platform/html/inputs.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Card, Cards } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { badRequest, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import { cursorOf, nextPage } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import type { Page } from '../../platform/table/page.ts'
import { type Person, peopleIn } from '../../records/people.ts'
import { unitNames } from '../../reports/unit-names.ts'
import { findPerson } from './find-person.ts'
import type { HrPeopleDeps } from './hr-deps.ts'
import { peopleTextsFor } from './people-texts.ts'
import { PersonFlags } from './person-flags.tsx'

const PAGE = 50

const say = wordsOf(peopleTextsFor)
const notFound = say((texts) => texts.notFound)

const searchForm = defineForm({
  fields: {
    who: text({
      label: say((texts) => texts.search),
      longest: 254,
      faults: { missing: notFound, tooLong: notFound },
    }),
  },
})

interface PeoplePageProps {
  readonly request: PageRequest
  readonly units: ReadonlyMap<string, string>
  readonly unitId: string
  readonly people: Page<Person>
  readonly errors?: FieldErrors
}

const PeopleTable = ({ request: { language }, units, unitId, people }: PeoplePageProps) => {
  const texts = peopleTextsFor(language)
  const { terms } = vocabularyFor(language)
  if (people.items.length === 0)
    return (
      <EmptyState title={texts.none}>
        <p>{texts.noneText}</p>
        <ButtonGroup>
          <ButtonLink href="/hr/import">{texts.import}</ButtonLink>
        </ButtonGroup>
      </EmptyState>
    )
  return (
    <DataTable
      caption={texts.list(units.get(unitId) ?? unitId)}
      columns={[
        { header: terms.name },
        { header: terms.nip },
        { header: terms.post },
        { header: texts.notes },
      ]}
      rows={people.items.map((person) => [
        <a key={person.personId} href={`/hr/people/${person.personId}`}>
          {person.name}
        </a>,
        formatNip(person.nip),
        person.post,
        <PersonFlags key={person.personId} person={person} language={language} />,
      ])}
    />
  )
}

const PeoplePage = (props: PeoplePageProps) => {
  const { request, units, unitId, people, errors = {} } = props
  const texts = peopleTextsFor(request.language)
  const next = nextPage('/hr/people', people.cursor, { unit: unitId })
  return (
    <HrPage request={request} title={texts.title} hasErrors={Object.keys(errors).length > 0} wide>
      <ErrorSummary errors={errors} />
      <h1>{texts.title}</h1>
      <Cards>
        <Card>
          <Form action="/hr/people">
            <TextField
              {...showForm(searchForm, { language: request.language, typed: request.form, errors })('who')}
            />
            <Button>{texts.find}</Button>
          </Form>
        </Card>
        <Card>
          <form method="get" action="/hr/people" class="form">
            <Select
              name="unit"
              label={texts.unit}
              value={unitId}
              options={[...units].map(([value, text]) => ({ value, text }))}
            />
            <Button kind="secondary">{texts.showUnit}</Button>
          </form>
        </Card>
      </Cards>
      <PeopleTable {...props} />
      {next && <Pagination next={next} />}
    </HrPage>
  )
}

const readPeople = async (request: PageRequest, { tables }: HrPeopleDeps) => {
  const units = await unitNames(tables)
  const requested = request.query.unit ?? ''
  const unitId = units.has(requested) ? requested : ([...units.keys()][0] ?? '')
  const people = await peopleIn(tables).ofUnit(unitId, { limit: PAGE, cursor: cursorOf(request) })
  return { request, units, unitId, people }
}

const show = async (request: PageRequest, deps: HrPeopleDeps): Promise<PageResponse> =>
  ok(<PeoplePage {...(await readPeople(request, deps))} />)

/** A search is a POST so that no NIP or address stands in an address bar or a log; it changes nothing. */
const search = async (request: PageRequest, deps: HrPeopleDeps): Promise<PageResponse> => {
  const person = await findPerson(deps.tables, request.form.text('who'))
  if (person) return redirect(`/hr/people/${person.personId}`)
  const errors = { who: notFound(request.language) }
  return badRequest(<PeoplePage {...(await readPeople(request, deps))} errors={errors} />)
}

const may = { roles: ['hr'] } as const

export const peopleRoutes: readonly Route<HrPeopleDeps>[] = [
  { method: 'GET', path: '/hr/people', may, handle: show },
  { method: 'POST', path: '/hr/people', may, fields: searchForm.fields, handle: search },
]
