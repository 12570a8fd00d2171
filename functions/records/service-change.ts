import { withSpan } from '../domain/time-out-of-service.ts'
import { isServing } from '../platform/access/accounts.ts'
import type { Values } from '../platform/table/write.ts'
import type { Person } from './people.ts'

/** What a person's record keeps of a status that lets them in no longer, or again. */
export const serviceChange = (
  before: Pick<Person, 'status' | 'outOfServiceSince' | 'outOfService'>,
  after: Pick<Person, 'status'>,
  at: Date,
): { readonly set: Values; readonly remove: readonly string[] } => {
  if (isServing(before) === isServing(after)) return { set: {}, remove: [] }
  const now = at.toISOString()
  if (!isServing(after)) return { set: { outOfServiceSince: now }, remove: [] }
  const { outOfService = [], outOfServiceSince: from } = before
  const span = { ...(from === undefined ? {} : { from }), until: now }
  return { set: { outOfService: withSpan(outOfService, span) }, remove: ['outOfServiceSince'] }
}
