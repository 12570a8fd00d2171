import { isEnd } from '../domain/appraisal-state.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import { NEEDLESS, type NoticeDefinition } from '../platform/mail/notice-definition.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Write } from '../platform/table/write.ts'
import { appraisalsIn } from '../records/appraisals.ts'
import { type Person, peopleIn } from '../records/people.ts'
import { unitsIn } from '../records/units.ts'
import type { Places } from './heads-of-units.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly unitMoved: true
    readonly supervisorMoved: true
    readonly memberMoved: true
  }
}

const placeTextsFor = catalogue('people/place-notices')

type Placed = Pick<Person, 'personId' | 'unitId' | 'supervisorId'>

interface Change {
  readonly at: Date
  /** The officer who asked for it, who need not be told of others. */
  readonly by?: string | undefined
  readonly places: Places
}

const tellHeads = (before: Placed, after: Placed, { at, by, places: { headOf } }: Change): Write[] => {
  const { personId: aboutId } = after
  const heads = new Set([headOf.get(before.unitId), headOf.get(after.unitId)])
  return [...heads].flatMap((personId) => {
    if (personId === undefined || personId === aboutId || personId === by) return []
    const noticeId = `${aboutId}.memberMoved.${personId}.${at.toISOString()}`
    return queueNotice({
      noticeId,
      personId,
      kind: 'memberMoved',
      aboutId,
      unitId: before.unitId,
      notBefore: at,
    })
  })
}

/**
 * Whoever an import moves to another unit, or under another supervisor, while a period is open hears of it, and so do the
 * heads of both units if an appraisal of theirs is not over.
 */
export const tellOfPlace = (before: Placed | undefined, after: Placed, change: Change): Write[] => {
  if (before === undefined || !change.places.isPeriodOpen) return []
  const { at } = change
  const { personId } = after
  const owe = (kind: 'unitMoved' | 'supervisorMoved', former: { unitId?: string; aboutId?: string }) =>
    queueNotice({
      noticeId: `${personId}.${kind}.${at.toISOString()}`,
      personId,
      kind,
      ...former,
      notBefore: at,
    })
  const { supervisorId: former } = before
  return [
    ...(before.unitId === after.unitId
      ? []
      : [owe('unitMoved', { unitId: before.unitId }), ...tellHeads(before, after, change)]),
    ...(former === after.supervisorId
      ? []
      : [owe('supervisorMoved', former === undefined ? {} : { aboutId: former })]),
  ]
}

const hasOpenAppraisal = async (tables: Tables, personId: string): Promise<boolean> => {
  for await (const { state } of everyItem((cursor) => appraisalsIn(tables).ofPerson(personId, { cursor })))
    if (!isEnd(state)) return true
  return false
}

interface Units {
  readonly from: string
  readonly to: string
}

/** Between which units somebody was moved; `undefined` where they are in the former one again. */
const unitsOf = async (tables: Tables, personId: string, formerId = ''): Promise<Units | undefined> => {
  const person = await peopleIn(tables).get(personId)
  if (!person || person.unitId === formerId) return undefined
  const [from, to] = await Promise.all([unitsIn(tables).get(formerId), unitsIn(tables).get(person.unitId)])
  return { from: from?.name ?? formerId, to: to?.name ?? person.unitId }
}

const unitMoved: NoticeDefinition<Units | undefined> = {
  records: ({ personId }) => [keys.person(personId)],
  facts: async (tables, { personId, unitId }) => (await unitsOf(tables, personId, unitId)) ?? NEEDLESS,
  line: ({ facts }, { language }) => {
    const { unit, some } = placeTextsFor(language)
    return { title: unit.title(facts?.to ?? some), detail: unit.why(facts?.from ?? some) }
  },
}

/** By name; absent where there was none, or is none. */
interface Supervisors {
  readonly from: string | undefined
  readonly to: string | undefined
}

const supervisorMoved: NoticeDefinition<Supervisors | undefined> = {
  records: ({ personId }) => [keys.person(personId)],
  facts: async (tables, { personId, aboutId }) => {
    const people = peopleIn(tables)
    const person = await people.get(personId)
    if (!person || person.supervisorId === aboutId) return NEEDLESS
    const nameOf = async (id: string | undefined) =>
      id === undefined ? undefined : (await people.get(id))?.name
    return { from: await nameOf(aboutId), to: await nameOf(person.supervisorId) }
  },
  line: ({ facts }, { language }) => {
    const { title, none, why } = placeTextsFor(language).supervisor
    return { title: facts?.to === undefined ? none : title(facts.to), detail: why(facts?.from) }
  },
}

const memberMoved: NoticeDefinition<Units | undefined> = {
  records: ({ aboutId }) => (aboutId === undefined ? [] : [keys.person(aboutId)]),
  facts: async (tables, { aboutId = '', unitId }) => {
    if (!(await hasOpenAppraisal(tables, aboutId))) return NEEDLESS
    return (await unitsOf(tables, aboutId, unitId)) ?? NEEDLESS
  },
  line: ({ about, facts }, { language }) => {
    const { member, some } = placeTextsFor(language)
    return { title: member.title(about, facts?.to ?? some), detail: member.why(facts?.from ?? some) }
  },
}

/** What is told of people whom the directory places elsewhere while a period is open. */
export const placeNotices = { unitMoved, supervisorMoved, memberMoved }
