import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { type NoticeDefinition, plainNotice } from '../platform/mail/notice-definition.ts'
import { keys } from '../platform/table/keys.ts'
import { type Unit, unitsIn } from '../records/units.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly closedEarly: true
    readonly periodExtended: true
    readonly withdrawn: true
    readonly reportWithdrawn: true
    readonly taskHandedOn: true
    readonly judgeChanged: true
    readonly lacksOfficer: true
  }
}

const textsFor = catalogue('periods/notices')

const extendedWordsFor = (language: Language) => textsFor(language).extended
const closedEarlyWordsFor = (language: Language) => textsFor(language).closedEarly
const withdrawnWordsFor = (language: Language) => textsFor(language).withdrawn
const reportWithdrawnWordsFor = (language: Language) => textsFor(language).reportWithdrawn
const judgeChangedWordsFor = (language: Language) => textsFor(language).judgeChanged

/** What is told of a task about a person, or of one about a unit, such as a calibration. */
const aboutPersonOrUnit = (words: 'handedOn' | 'lacksOfficer'): NoticeDefinition<Unit | undefined> => ({
  records: ({ unitId }) => (unitId === undefined ? [] : [keys.unit(unitId)]),
  facts: async (tables, { unitId }) => (unitId === undefined ? undefined : unitsIn(tables).get(unitId)),
  line: ({ about, facts }, { language }) => {
    const { title, why } = textsFor(language)[words]
    return { title: title(facts?.name ?? about), detail: why }
  },
})

/** What this capability tells people. */
export const periodNotices = {
  closedEarly: plainNotice(closedEarlyWordsFor),
  periodExtended: plainNotice(extendedWordsFor),
  withdrawn: plainNotice(withdrawnWordsFor),
  reportWithdrawn: plainNotice(reportWithdrawnWordsFor),
  taskHandedOn: aboutPersonOrUnit('handedOn'),
  lacksOfficer: aboutPersonOrUnit('lacksOfficer'),
  judgeChanged: plainNotice(judgeChangedWordsFor),
}
