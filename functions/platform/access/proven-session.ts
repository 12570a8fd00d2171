import { compareChain } from '../history/compare-chain.ts'
import type { Contradiction } from '../history/contradictions.ts'
import type { Session } from '../http/session.ts'
import { log } from '../log/log.ts'
import { chains, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { findSession } from './sessions.ts'

/**
 * Only these attributes decide who somebody is and what they may do: a contradiction in another, such as a grade,
 * must not lock HR out.
 */
const DECISIVE: ReadonlySet<string | undefined> = new Set(['roles', 'status', 'email', 'digestKey'])

const matters = ({ reason, field }: Contradiction) => reason !== 'differs' || DECISIVE.has(field)

/**
 * The session of a request's cookies, if History confirms the person's status, roles and address. If somebody wrote a
 * person, a role or an address into the table directly, HR's and auditors' pages refuse the session, and the refusal
 * is logged for an alarm.
 */
export const findProvenSession = async (
  tables: Tables,
  cookies: Readonly<Record<string, string>>,
  now: Date,
): Promise<Session | undefined> => {
  const session = await findSession(tables, cookies, now)
  if (!session) return undefined
  const { personId } = session
  const chain = chains.person(personId)
  const found = (await compareChain(tables, { chain, only: [keys.person(personId)] })).filter(matters)
  for (const { record, reason, field } of found)
    log('record-contradicts-history', { chain, record, reason, field })
  return found.length === 0 ? session : undefined
}
