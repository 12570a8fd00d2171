import { isPersonFact, type Names } from '../../audit/named-people.ts'
import { POST_TYPE_LABELS } from '../../domain/employment.ts'
import type { JsonObject } from '../../domain/history-entry.ts'
import type { TimeZone } from '../../domain/working-calendar.ts'
import type { ExportKind } from '../../platform/exports/export-definition.ts'
import type { FactName } from '../../platform/history/events.ts'
import { formatShortDate, formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { accessWordsFor } from '../../records/access-words.ts'
import { titlesOfTasks } from '../../roots/task-title.ts'
import { factTextsFor } from './fact-texts.ts'
import { fieldTextsFor } from './field-texts.ts'
import { foundWords } from './found-words.ts'
import { auditorTextsFor } from './texts.ts'

/** How facts of History are put into words: whose language and clock, and who is who. */
export interface Reader {
  readonly language: Language
  readonly timeZone: TimeZone
  readonly names: Names
  /** Whether people are called by name alone, without their internal id. */
  readonly hidesIds?: boolean
  /** The chain that is read: its kind decides what a state is called. */
  readonly chain: string
}

/** One thing that an action changed or noted, in words; an absent side is `undefined`. */
export interface Fact {
  readonly name: string
  readonly label: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What each fact is called; those among them that only earlier releases wrote, too. */
const labelsFor = (language: Language): Readonly<Record<FactName, string>> => factTextsFor(language).labels

/** What each kind of file is called. */
const filesFor = (language: Language): Readonly<Record<ExportKind, string>> => factTextsFor(language).files

const WORDS: Readonly<Record<string, (language: Language) => Readonly<Record<string, string>>>> = {
  state: (language) => ({
    ...factTextsFor(language).states,
    ...vocabularyFor(language).appraisalStates,
  }),
  predicate: (language) => vocabularyFor(language).predicates,
  work: (language) => vocabularyFor(language).ratings,
  behaviour: (language) => vocabularyFor(language).ratings,
  achievement: (language) => vocabularyFor(language).achievements,
  kind: (language) => titlesOfTasks(language),
  assigneeAs: (language) => ({ ...vocabularyFor(language).people, ...vocabularyFor(language).roles }),
  reviewedAs: (language) => ({ ...vocabularyFor(language).people, ...vocabularyFor(language).roles }),
  reward: (language) => factTextsFor(language).states,
  route: (language) => factTextsFor(language).states,
  status: (language) => ({ ...factTextsFor(language).states, ...accessWordsFor(language).statuses }),
  reason: (language) => factTextsFor(language).reasons,
  ruling: (language) => factTextsFor(language).states,
  cause: (language) => factTextsFor(language).states,
  because: (language) => factTextsFor(language).states,
  outcome: (language) => factTextsFor(language).states,
  knownBy: (language) => factTextsFor(language).states,
  progress: (language) => factTextsFor(language).states,
  effect: (language) => factTextsFor(language).states,
  decision: (language) => factTextsFor(language).states,
  roles: (language) => vocabularyFor(language).roles,
  rolesBefore: (language) => vocabularyFor(language).roles,
  rolesAfter: (language) => vocabularyFor(language).roles,
  statusBefore: (language) => accessWordsFor(language).statuses,
  statusAfter: (language) => accessWordsFor(language).statuses,
  changed: (language) => ({
    ...fieldTextsFor(language),
    ...labelsFor(language),
    ...accessWordsFor(language).fields,
  }),
  employment: (language) => factTextsFor(language).employments,
  postType: () => POST_TYPE_LABELS,
  secondPerson: (language) => factTextsFor(language).states,
  disputed: (language) => vocabularyFor(language).terms,
  page: (language) => factTextsFor(language).pages,
  file: (language) => filesFor(language),
  failure: (language) => factTextsFor(language).failures,
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const DIGEST = /^[0-9a-f]{64}$/

const wordsFor = (name: string, { language, chain }: Reader) =>
  name === 'state' && chain.startsWith('period/')
    ? auditorTextsFor(language).periods.states
    : WORDS[name]?.(language)

const textOf = (name: string, value: string, reader: Reader): string => {
  const { language, timeZone, names, hidesIds } = reader
  const words: Readonly<Record<string, string>> | undefined = wordsFor(name, reader)
  if (words && Object.hasOwn(words, value)) return words[value] ?? value
  if (isPersonFact(name)) {
    const known = names.get(value)
    return known === undefined || hidesIds ? (known ?? value) : `${known} (${value})`
  }
  if (INSTANT.test(value)) return formatShortDateTime(value, language, timeZone)
  if (DATE.test(value)) return formatShortDate(value, language)
  return DIGEST.test(value) ? `${value.slice(0, 16)}…` : value
}

const wordsOf = (name: string, value: unknown, reader: Reader): string | undefined => {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value === '' ? undefined : textOf(name, value, reader)
  if (typeof value === 'boolean') return factTextsFor(reader.language).truth[value ? 'yes' : 'no']
  if (Array.isArray(value))
    return value.map((one) => wordsOf(name, one, reader) ?? '').join(name === 'found' ? ' ' : ', ')
  if (typeof value !== 'object') return String(value)
  return (name === 'found' && foundWords(value, reader.language)) || JSON.stringify(value)
}

const labelOf = (name: string, language: Language): string => {
  const labels: Readonly<Record<string, string>> = labelsFor(language)
  return Object.hasOwn(labels, name) ? (labels[name] ?? name) : name
}

// The table does not keep the order of an object's names: ours is that of the labels, the others follow by name.
const ORDER: ReadonlyMap<string, number> = new Map(
  Object.keys(labelsFor('en')).map((name, place) => [name, place]),
)
const byPlace = (one: string, other: string) =>
  (ORDER.get(one) ?? ORDER.size) - (ORDER.get(other) ?? ORDER.size) || one.localeCompare(other)

/** What an entry says was so before and is so after, fact by fact. */
export const factsOf = (before: JsonObject = {}, after: JsonObject = {}, reader: Reader): Fact[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(byPlace).map((name) => ({
    name,
    label: labelOf(name, reader.language),
    before: wordsOf(name, before[name], reader),
    after: wordsOf(name, after[name], reader),
  }))
