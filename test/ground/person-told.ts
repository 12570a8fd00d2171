import { toldOf } from '../../functions/people/person-facts.ts'
import type { ToldEvent } from '../../functions/platform/history/events.ts'
import type { Person } from '../../functions/records/people.ts'

/** The event of an import, `test`, that changed somebody's status or roles. */
export const personTold = (
  before: Person,
  change: Partial<Pick<Person, 'status' | 'roles'>>,
): ToldEvent<'personAdded' | 'personChanged'> =>
  toldOf(
    { before, after: { ...before, ...change } },
    {
      changed: (['status', 'roles'] as const).filter((field) => change[field] !== undefined),
      plan: undefined,
      by: { importId: 'test' },
    },
  )
