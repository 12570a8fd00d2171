import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Session } from '../http/session.ts'
import { digest } from '../ids.ts'
import { getRecord } from '../table/get.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { create, type Write } from '../table/write.ts'
import { type Account, accountsIn } from './accounts.ts'
import { addressOf, isAddressedTo } from './links.ts'

export const SESSION_COOKIE = 'bina_session'
export const SESSION_HOURS = 8

/** A browser's session as it is stored. */
export const sessionSchema = z.object({
  personId: z.string(),
  /** The digest of the address that its link was sent to. */
  addressed: z.string().default(''),
  expiresAt: z.number(),
})

/** A new session of a person who showed an emailed link; `secret` goes into the cookie only. */
export const createSession = (person: Account, secret: string, at: Date): Write =>
  create(
    keys.session(digest(secret)),
    {
      personId: person.personId,
      addressed: addressOf(person),
      expiresAt: Math.floor(at.getTime() / 1000) + SESSION_HOURS * 3600,
    },
    'session-exists',
  )

/**
 * The session behind a request's cookies. Roles are those the directory gives today, so that a role taken away
 * ends at once; a session that came by an address which was corrected since has ended.
 */
export const findSession = async (
  tables: Tables,
  cookies: Readonly<Record<string, string>>,
  now: Date,
): Promise<Session | undefined> => {
  const secret = cookies[SESSION_COOKIE]
  if (!secret) return undefined
  const session = await getRecord(tables, keys.session(digest(secret)), sessionSchema)
  if (!session || session.expiresAt * 1000 <= now.getTime()) return undefined
  const person = await accountsIn(tables).get(session.personId)
  if (person?.status !== 'active' || !isAddressedTo(session, person)) return undefined
  return {
    personId: person.personId,
    roles: person.roles,
    name: person.name,
    expiresAt: new Date(session.expiresAt * 1000).toISOString(),
  }
}

/** Ends the session of a request's cookies. */
export const endSession = async (
  tables: Tables,
  cookies: Readonly<Record<string, string>>,
): Promise<void> => {
  const secret = cookies[SESSION_COOKIE]
  if (!secret) return
  await tables.client.send(
    new DeleteCommand({ TableName: tables.records, Key: { ...keys.session(digest(secret)) } }),
  )
}
