import { periodIdIn } from '../../domain/period.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Tables } from '../../platform/table/table.ts'
import { peopleIn } from '../../records/people.ts'
import { periodsIn } from '../../records/periods.ts'
import { unitsIn } from '../../records/units.ts'
import { periodName } from './period-name.ts'
import { directoryHistoryAddress, isDirectoryKind, subjectAddress } from './subject-address.ts'

/** What a chain of History is about, for people: the person or unit, the period where it has one, and the page of the chain. */
export interface ChainSubject {
  readonly kind: string
  /** Absent where it has none, such as an import. */
  readonly name?: string | undefined
  readonly period?: string | undefined
  readonly address?: string | undefined
}

const nameOfPerson = async (tables: Tables, id: string) => (await peopleIn(tables).get(id))?.name
const nameOfUnit = async (tables: Tables, id: string) => (await unitsIn(tables).get(id))?.name

const nameOf = (tables: Tables, kind: string, id: string): Promise<string | undefined> => {
  const aboutId = id.slice(id.indexOf('.') + 1)
  switch (kind) {
    case 'appraisal':
      return nameOfPerson(tables, aboutId)
    case 'calibration':
      return nameOfUnit(tables, aboutId)
    case 'person':
    case 'account':
      return nameOfPerson(tables, id)
    case 'unit':
      return nameOfUnit(tables, id)
    default:
      return Promise.resolve(undefined)
  }
}

const addressOf = (kind: string, id: string): string | undefined => {
  switch (kind) {
    case 'appraisal':
    case 'calibration':
      return subjectAddress({ machine: kind, name: id })
    case 'period':
      return subjectAddress({ machine: 'appraisal-cycle', name: id })
    default:
      return isDirectoryKind(kind) ? directoryHistoryAddress(kind, id) : undefined
  }
}

/** Reads what a chain is about. */
export const chainSubject = async (
  tables: Tables,
  chain: string,
  language: Language,
): Promise<ChainSubject> => {
  const at = chain.indexOf('/')
  const [kind, id] = [chain.slice(0, at), chain.slice(at + 1)]
  const periodId = ['appraisal', 'calibration', 'period'].includes(kind) ? periodIdIn(id) : undefined
  const [name, found] = await Promise.all([
    nameOf(tables, kind, id),
    periodId === undefined ? undefined : periodsIn(tables).get(periodId),
  ])
  const period = found && periodName(found, language)
  const other = kind === 'import' || kind === 'export' ? undefined : id
  return { kind, name: name ?? period ?? other, period: name && period, address: addressOf(kind, id) }
}
