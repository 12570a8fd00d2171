import { isServing } from '../platform/access/accounts.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { type Digest, NEEDLESS, type NoticeDefinition } from '../platform/mail/notice-definition.ts'
import { type Notice, queueNotice } from '../platform/mail/notices.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Write } from '../platform/table/write.ts'
import { type Person, peopleIn } from '../records/people.ts'
import { type Unit, unitsIn } from '../records/units.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly calibratorReplaced: true
    readonly headReplaced: true
    readonly supervisorReplaced: true
  }
}

const partTextsFor = catalogue('people/part-notices')

/** When the directory was changed, and by which officer, who need not be told. */
interface Change {
  readonly at: Date
  readonly by?: string | undefined
}

const PARTS = { calibratorId: 'calibratorReplaced', headId: 'headReplaced' } as const

/** Whoever calibrated or headed a unit and is replaced hears of it. */
export const tellReplacedOfUnit = (before: Unit | undefined, after: Unit, { at, by }: Change): Write[] =>
  (['calibratorId', 'headId'] as const).flatMap((part) => {
    const personId = before?.[part]
    if (personId === undefined || personId === after[part] || personId === by) return []
    const { unitId } = after
    const kind = PARTS[part]
    const noticeId = `${unitId}.${kind}.${personId}.${at.toISOString()}`
    return [queueNotice({ noticeId, personId, kind, unitId, notBefore: at })]
  })

type Report = Pick<Person, 'personId' | 'supervisorId'>

/** Whoever supervised somebody and is replaced hears of it. */
export const tellReplacedSupervisor = (
  before: Report | undefined,
  after: Report,
  { at, by }: Change,
): Write[] => {
  const personId = before?.supervisorId
  if (personId === undefined || personId === after.supervisorId || personId === by) return []
  const { personId: aboutId } = after
  const noticeId = `${aboutId}.supervisorReplaced.${personId}.${at.toISOString()}`
  return [queueNotice({ noticeId, personId, kind: 'supervisorReplaced', aboutId, notBefore: at })]
}

const digest = (language: Language): Digest => ({ group: 'parts', subject: partTextsFor(language).news })

/** Whoever does not serve hears of that, and need not hear what follows from it. */
const isLetInStill = async (tables: Tables, { personId }: Notice): Promise<boolean> => {
  const person = await peopleIn(tables).get(personId)
  return person !== undefined && isServing(person)
}

const ofUnit = (part: 'calibrator' | 'head'): NoticeDefinition<Unit | undefined> => ({
  records: ({ personId, unitId }) => [
    keys.person(personId),
    ...(unitId === undefined ? [] : [keys.unit(unitId)]),
  ],
  facts: async (tables, notice) => {
    const { personId, unitId } = notice
    const unit = unitId === undefined ? undefined : await unitsIn(tables).get(unitId)
    const isTheirsAgain = unit?.[`${part}Id`] === personId
    return isTheirsAgain || !(await isLetInStill(tables, notice)) ? NEEDLESS : unit
  },
  line: ({ facts }, { language }) => {
    const { [part]: words, unit } = partTextsFor(language)
    return { title: words.title(facts?.name ?? unit), detail: words.why }
  },
  digest,
})

const supervisorReplaced: NoticeDefinition<undefined> = {
  records: ({ personId, aboutId }) => [personId, ...(aboutId ? [aboutId] : [])].map(keys.person),
  facts: async (tables, notice) => {
    const { personId, aboutId = '' } = notice
    const report = await peopleIn(tables).get(aboutId)
    const isTheirsAgain = report?.supervisorId === personId
    return isTheirsAgain || !(await isLetInStill(tables, notice)) ? NEEDLESS : undefined
  },
  line: ({ about }, { language }) => {
    const { title, why } = partTextsFor(language).supervisor
    return { title: title(about), detail: why }
  },
  digest,
}

/** What is told to whoever had a part in the directory, and has it no more. */
export const partNotices = {
  calibratorReplaced: ofUnit('calibrator'),
  headReplaced: ofUnit('head'),
  supervisorReplaced,
}
