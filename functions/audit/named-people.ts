import type { HistoryEntry, JsonObject } from '../domain/history-entry.ts'
import { inTurns } from '../platform/in-turns.ts'
import type { Tables } from '../platform/table/table.ts'
import { peopleIn } from '../records/people.ts'

/** Names by internal id, as the directory has them today; an id that is not there has no name any more. */
export type Names = ReadonlyMap<string, string>

const PERSON_FACTS: ReadonlySet<string> = new Set([
  'employeeId',
  'supervisorId',
  'secondSupervisorId',
  'calibratorId',
  'mentorId',
  'assigneeId',
  'reviewerId',
  'headId',
  'authorId',
  'deciderId',
  'personId',
  'requestedBy',
  'from',
  'to',
])

/** Whether a fact of an entry names a person by internal id. */
export const isPersonFact = (name: string): boolean => PERSON_FACTS.has(name)

const idsOf = (facts: JsonObject = {}): string[] =>
  Object.entries(facts).flatMap(([name, value]) =>
    isPersonFact(name) && typeof value === 'string' && value !== '' ? [value] : [],
  )

/** Resolves everyone that entries of History name. */
export const namesIn = async (
  tables: Tables,
  entries: readonly HistoryEntry[],
  also: readonly string[] = [],
): Promise<Names> => {
  const actors = entries.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.id] : []))
  const mentioned = entries.flatMap(({ before, after }) => [...idsOf(before), ...idsOf(after)])
  const names = new Map<string, string>()
  const people = peopleIn(tables)
  await inTurns([...new Set([...also, ...actors, ...mentioned])], 16, async (id) => {
    const person = await people.get(id)
    if (person) names.set(id, person.name)
  })
  return names
}
