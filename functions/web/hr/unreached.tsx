import { HrPage } from '../../frames/hr-page.tsx'
import { trustAddress } from '../../people/trust-address.ts'
import { Button, ButtonGroup } from '../../platform/html/button.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { Form } from '../../platform/html/form.tsx'
import { EmptyState, Notice } from '../../platform/html/notice.tsx'
import { notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatShortDateTime } from '../../platform/i18n/format.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { type Notice as Letter, noticesIn } from '../../platform/mail/notices.ts'
import { type Person, peopleIn } from '../../records/people.ts'
import { peopleById } from '../../reports/records-by-id.ts'
import { unitNames } from '../../reports/unit-names.ts'
import { taskTitle } from '../../roots/task-title.ts'
import type { HrPeopleDeps } from './hr-deps.ts'
import { movedOn } from './moved-page.tsx'
import { hrTextsFor } from './texts.ts'
import { unreachedTextsFor } from './unreached-texts.ts'

interface UnreachedPageProps {
  readonly request: PageRequest
  readonly lost: readonly Person[]
  readonly letters: readonly Letter[]
  /** Those the letters were meant for, by id. */
  readonly people: ReadonlyMap<string, Person>
  readonly units: ReadonlyMap<string, string>
  readonly timeZone: HrPeopleDeps['timeZone']
}

const linkTo = (personId: string, name: string) => (
  <a key={personId} href={`/hr/people/${personId}`}>
    {name}
  </a>
)

const LostAddresses = ({ request: { language }, lost, units, timeZone }: UnreachedPageProps) => {
  const texts = unreachedTextsFor(language)
  const { terms } = vocabularyFor(language)
  if (lost.length === 0) return <EmptyState title={texts.noneLost} />
  return (
    <>
      <Notice tone="attention" title={texts.whatToDo}>
        {texts.whatToDoText}
      </Notice>
      <DataTable
        caption={texts.lost}
        columns={[{ header: hrTextsFor(language).name }, { header: terms.unit }, { header: texts.since }]}
        rows={lost.map(({ personId, name, unitId, emailBouncedAt = '' }) => [
          linkTo(personId, name),
          units.get(unitId) ?? unitId,
          formatShortDateTime(emailBouncedAt, language, timeZone),
        ])}
      />
    </>
  )
}

const whenDropped = ({ gsi1sk = '' }: Letter): string => gsi1sk.split('#')[0] ?? ''

const DroppedLetters = ({ request: { language }, letters, people, timeZone }: UnreachedPageProps) => {
  const texts = unreachedTextsFor(language)
  if (letters.length === 0) return null
  return (
    <DataTable
      caption={texts.dropped}
      columns={[
        { header: texts.when },
        { header: hrTextsFor(language).name },
        { header: texts.about },
        { header: texts.why },
      ]}
      rows={letters.map((letter) => [
        formatShortDateTime(whenDropped(letter), language, timeZone),
        linkTo(letter.personId, people.get(letter.personId)?.name ?? hrTextsFor(language).noName),
        letter.taskKind ? taskTitle(letter.taskKind, language) : texts.otherLetter,
        texts.reasons[letter.dropped ?? ''] ?? texts.reasons.refused,
      ])}
    />
  )
}

/** A hundred of each at the most: whoever has more has one cause, not a hundred. */
const show = async (request: PageRequest, { tables, timeZone }: HrPeopleDeps): Promise<PageResponse> => {
  const texts = unreachedTextsFor(request.language)
  const [{ items: lost }, { items: letters }, units] = await Promise.all([
    peopleIn(tables).withLostAddress(),
    noticesIn(tables).dropped(),
    unitNames(tables),
  ])
  const people = await peopleById(
    tables,
    letters.map(({ personId }) => personId),
  )
  const shown = { request, lost, letters, people, units, timeZone }
  return ok(
    <HrPage request={request} title={texts.title} wide>
      <h1>{texts.title}</h1>
      <LostAddresses {...shown} />
      <DroppedLetters {...shown} />
    </HrPage>,
  )
}

/** The press by which HR says that a person's mailbox works again. */
export const TrustAddress = ({
  request: { language },
  personId,
}: {
  request: PageRequest
  personId: string
}) => {
  const texts = unreachedTextsFor(language)
  return (
    <Form action={`/hr/people/${personId}/trust-address`}>
      <p>{texts.trustWhy}</p>
      <ButtonGroup>
        <Button kind="secondary">{texts.trust}</Button>
      </ButtonGroup>
    </Form>
  )
}

const trust = async (request: PageRequest, { tables }: HrPeopleDeps): Promise<PageResponse> => {
  const personId = request.params.personId ?? ''
  if (!(await peopleIn(tables).get(personId))) return notFound()
  const address = `/hr/people/${personId}`
  const trusted = await trustAddress(tables, { personId, by: readerOf(request), now: request.now })
  return trusted.ok ? redirect(`${address}?done=trusted`) : movedOn(request, address)
}

const may = { roles: ['hr'] } as const

export const unreachedRoutes: readonly Route<HrPeopleDeps>[] = [
  { method: 'GET', path: '/hr/unreached', may, handle: show },
  { method: 'POST', path: '/hr/people/{personId}/trust-address', may, fields: [], handle: trust },
]
