import { formatNip } from '../../domain/nip.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState, Notice } from '../../platform/html/notice.tsx'
import { SummaryList } from '../../platform/html/sections.tsx'
import { AppraisalStateTag, PredicateTag } from '../../platform/html/tag.tsx'
import { notFound, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatDay, formatList } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { type Appraisal, appraisalsIn } from '../../records/appraisals.ts'
import { type Person, peopleIn } from '../../records/people.ts'
import { unitsIn } from '../../records/units.ts'
import { unitAddress } from './appraisal-view.ts'
import type { HrPeopleDeps } from './hr-deps.ts'
import { peopleTextsFor } from './people-texts.ts'
import { spanOf } from './period-request.ts'
import { PersonFlags } from './person-flags.tsx'
import { hrTextsFor } from './texts.ts'
import { TrustAddress } from './unreached.tsx'
import { unreachedTextsFor } from './unreached-texts.ts'

interface PersonPageProps {
  readonly request: PageRequest
  readonly person: Person
  readonly unitName: string
  readonly supervisor: Person | undefined
  readonly appraisals: readonly Appraisal[]
  readonly timeZone: HrPeopleDeps['timeZone']
}

const titleOf = (periodId: string, language: PageRequest['language']) => {
  const span = spanOf(periodId)
  return span ? periodTitle(span, language) : periodId
}

const particulars = ({ request: { language }, person, unitName, supervisor }: PersonPageProps) => {
  const texts = peopleTextsFor(language)
  const words = vocabularyFor(language)
  const roles = person.roles.map((role) => words.roles[role])
  return [
    { key: words.terms.nip, value: formatNip(person.nip) },
    { key: words.terms.post, value: person.post },
    { key: words.terms.grade, value: person.grade || '–' },
    { key: words.terms.unit, value: unitName },
    {
      key: words.people.supervisor,
      value: supervisor ? (
        <a href={`/hr/people/${supervisor.personId}`}>{supervisor.name}</a>
      ) : (
        texts.noSupervisor
      ),
    },
    { key: words.terms.email, value: person.email ?? texts.noEmail },
    { key: words.terms.status, value: texts.statuses[person.status] },
    { key: texts.roles, value: roles.length > 0 ? formatList(roles, language) : texts.noRoles },
  ]
}

const PersonPage = (props: PersonPageProps) => {
  const { request, person, appraisals, timeZone } = props
  const { language } = request
  const texts = peopleTextsFor(language)
  const { terms } = vocabularyFor(language)
  return (
    <HrPage
      request={request}
      title={person.name}
      wide
      back={{ href: `/hr/people?unit=${person.unitId}`, label: hrTextsFor(language).people }}
    >
      <h1>{person.name}</h1>
      <p>
        <PersonFlags person={person} language={language} />
      </p>
      {person.emailBouncedAt && (
        <Notice tone="danger" title={texts.bounced}>
          {texts.bouncedOn(formatDay(person.emailBouncedAt, language, timeZone))}
        </Notice>
      )}
      {person.emailBouncedAt && <TrustAddress request={request} personId={person.personId} />}
      {request.query.done === 'trusted' && (
        <Notice tone="success" title={unreachedTextsFor(language).trusted}>
          {unreachedTextsFor(language).trustedText}
        </Notice>
      )}
      <SummaryList rows={particulars(props)} />
      {appraisals.length === 0 ? (
        <EmptyState title={texts.noAppraisals} />
      ) : (
        <DataTable
          caption={texts.appraisals}
          columns={[{ header: texts.period }, { header: terms.status }, { header: terms.predicate }]}
          rows={appraisals.map((appraisal) => [
            <a key={appraisal.appraisalId} href={unitAddress(appraisal)}>
              {titleOf(appraisal.periodId, language)}
            </a>,
            <AppraisalStateTag key={appraisal.appraisalId} state={appraisal.state} />,
            appraisal.predicate ? (
              <PredicateTag key={appraisal.appraisalId} predicate={appraisal.predicate} />
            ) : (
              '–'
            ),
          ])}
        />
      )}
    </HrPage>
  )
}

const show = async (request: PageRequest, { tables, timeZone }: HrPeopleDeps): Promise<PageResponse> => {
  const person = await peopleIn(tables).get(request.params.personId ?? '')
  if (!person) return notFound()
  const unit = await unitsIn(tables).get(person.unitId)
  const supervisor = person.supervisorId ? await peopleIn(tables).get(person.supervisorId) : undefined
  const { items } = await appraisalsIn(tables).ofPerson(person.personId)
  return ok(
    <PersonPage
      request={request}
      person={person}
      unitName={unit?.name ?? person.unitId}
      supervisor={supervisor}
      appraisals={items}
      timeZone={timeZone}
    />,
  )
}

export const personRoutes: readonly Route<HrPeopleDeps>[] = [
  { method: 'GET', path: '/hr/people/{personId}', may: { roles: ['hr'] }, handle: show },
]
