import { actionOf, type HistoryEntry, type JsonObject } from '../../domain/history-entry.ts'
import { keys } from '../table/keys.ts'
import type { BoundRecord } from './bound-record.ts'
import { digestOfContent } from './digest-of-content.ts'

type EntryFacts = Pick<HistoryEntry, 'chain' | 'action' | 'deed' | 'after' | 'records'>

/** The facts of an entry that are attributes of its chain's own record, by the kind of the chain. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  appraisal: [
    'state',
    'work',
    'behaviour',
    'predicate',
    'unitId',
    'returns',
    'revisionDue',
    'assessedRound',
    'developmentAsked',
  ],
  calibration: ['achievement'],
  period: ['state', 'selfAssessmentDue', 'reviewDue', 'calibrationDue'],
  person: ['unitId', 'supervisorId', 'employment', 'postType', 'grade', 'status', 'roles'],
  unit: ['parentId', 'headId', 'calibratorId'],
}

/** Entries that say all that they could: what they leave out is not there. */
const COMPLETE: ReadonlySet<string> = new Set(['personAdded', 'personChanged', 'unitAdded', 'unitChanged'])

/** Entries about something else, whose facts may be called alike. */
const APART = /^(coaching|reward|mail|address)/

const kindAndId = (chain: string) => {
  const slash = chain.indexOf('/')
  return { kind: chain.slice(0, slash), id: chain.slice(slash + 1) }
}

/** The record that a chain is about, as History names it. */
export const nameOfOwnRecord = (chain: string): string => {
  const { kind, id } = kindAndId(chain)
  return kind === 'unit' ? `UNITS ${keys.unit(id).sk}` : `${kind.toUpperCase()}#${id}`
}

const ownFacts = (entry: EntryFacts): JsonObject => {
  const { chain, after = {} } = entry
  const names = OWN[kindAndId(chain).kind] ?? []
  const told = names.filter((name) => Object.hasOwn(after, name) || COMPLETE.has(actionOf(entry)))
  return Object.fromEntries(told.map((name) => [name, after[name] ?? null]))
}

/**
 * What an entry of an earlier version, which bound no records, says of records by the facts it gives: states, ratings,
 * roles, dates and whom a task was given to. By the names of the records.
 */
export const earlierFactsOf = (entry: EntryFacts): (readonly [name: string, facts: JsonObject])[] => {
  const { records, after = {} } = entry
  if (records !== undefined) return []
  const { taskId, assigneeId } = after
  const isGiven = typeof taskId === 'string' && typeof assigneeId === 'string'
  const own = APART.test(actionOf(entry)) ? {} : ownFacts(entry)
  return [
    ...(Object.keys(own).length > 0 ? [[nameOfOwnRecord(entry.chain), own] as const] : []),
    ...(isGiven ? [[keys.task(taskId).pk, { assigneeId }] as const] : []),
  ]
}

const says = (entries: readonly EntryFacts[], action: string) =>
  entries.some((entry) => actionOf(entry) === action)

const namesDigest = (entries: readonly EntryFacts[], digest: string) =>
  entries.some(({ after = {} }) => Object.values(after).includes(digest))

/** Whether entries of an earlier version know of a record that they do not tell by name. */
export const isKnownEarlier = (
  { name, chain }: BoundRecord,
  item: Readonly<Record<string, unknown>>,
  entries: readonly EntryFacts[],
): boolean => {
  const [type = ''] = name.split('#')
  if (name === nameOfOwnRecord(chain)) return entries.length > 0
  if (type === 'TASK') return entries.some(({ after }) => `TASK#${after?.taskId}` === name)
  if (type === 'COACHING') return says(entries, 'coachingStarted')
  if (type === 'REWARD') return says(entries, 'rewardNominated')
  if (type === 'TALENT') return says(entries, 'rewardRecorded')
  if (type === 'PERSON') return name.endsWith(' PLAN')
  if (name.endsWith(' PLAN')) return says(entries, 'enrolled')
  const { pk: _, sk: __, ...content } = item
  return namesDigest(entries, digestOfContent(content))
}
