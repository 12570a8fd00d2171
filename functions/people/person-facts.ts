import type { ToldEvent } from '../platform/history/events.ts'
import { digest } from '../platform/ids.ts'
import type { Person, PersonField } from '../records/people.ts'
import type { Plan } from '../records/plans.ts'
import { type ByImport, importTrace } from './by-import.ts'

/** What History may know of a person: no name, no number, no address. */
export const traceOf = ({ unitId, supervisorId, employment, postType, grade, status, roles }: Person) => ({
  unitId,
  ...(supervisorId === undefined ? {} : { supervisorId }),
  employment,
  postType,
  grade,
  status,
  roles,
})

/** What an import tells of a person. */
export type PersonEvent = 'personAdded' | 'personChanged'

interface ImportedPerson {
  readonly changed: readonly PersonField[]
  /** The plan, where the import brings another one. */
  readonly plan: Plan['workResults'] | undefined
  readonly by: ByImport
  readonly secondPerson?: 'none'
}

/** How History tells that an import added somebody or changed what stands of them. */
export const toldOf = (
  { before, after }: { readonly before?: Person | undefined; readonly after: Person },
  { changed, plan, by, secondPerson }: ImportedPerson,
): ToldEvent<PersonEvent> => {
  const told = {
    ...traceOf(after),
    ...(plan ? { planDigest: digest(JSON.stringify(plan)) } : {}),
    ...(secondPerson ? { secondPerson } : {}),
    ...importTrace(by),
  }
  if (before === undefined) return { action: 'personAdded', after: told }
  return {
    action: 'personChanged',
    before: traceOf(before),
    after: { ...told, changed: [...changed, ...(plan ? (['plan'] as const) : [])] },
  }
}
