import { compareChain } from '../history/compare-chain.ts'
import type { Contradiction } from '../history/contradictions.ts'
import type { Session } from '../http/session.ts'
import { log } from '../log/log.ts'
import { chains, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { findSession } from './sessions.ts'

/** What decides who somebody is and what they may do; a wrong grade must not lock HR out. */
const DECISIVE: ReadonlySet<string | undefined> = new Set(['roles', 'status', 'email', 'digestKey'])

const matters = ({ reason, field }: Contradiction) => reason !== 'differs' || DECISIVE.has(field)

/**
 * The session behind a request's cookies, where History tells of its person what their record says: status, roles and
 * address. A person whom somebody put into Records, or gave a role or another address there, is nobody to HR's and
 * auditors' pages; the refusal is logged for the alarm.
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
