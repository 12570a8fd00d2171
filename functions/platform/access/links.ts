import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { languages } from '../i18n/languages.ts'
import { digest, newSecret } from '../ids.ts'
import { getRecord } from '../table/get.ts'
import { type Key, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { create, patch, type Write } from '../table/write.ts'
import type { Account } from './accounts.ts'

/** How long a link is remembered after it expired, so that it is told from one that never was. */
const REMEMBERED_SECONDS = 400 * 86_400

/** An emailed link: known by the hash of its secret, for one person and the tasks its mail named. */
export const linkSchema = z.object({
  hash: z.string(),
  purpose: z.enum(['tasks', 'signIn']),
  personId: z.string(),
  tasks: z.array(
    z.object({ taskId: z.string(), version: z.number().int(), periodId: z.string().optional() }),
  ),
  /** The language of its letter. */
  language: z.enum(languages).optional().catch(undefined),
  /** The digest of the address it was sent to; with another address of the person the link is dead. */
  addressed: z.string().default(''),
  /** Epoch seconds from which it opens nothing any more; `expiresAt` is only when the record may be swept. */
  validUntil: z.number().default(0),
  /** The hash of the browser secret of the first *Continue*. */
  boundTo: z.string().optional(),
  /** When a fresh link was asked for in its place; ISO-8601 UTC. */
  replacedAt: z.string().optional(),
  /** When fresh links were asked for through it, of late; ISO-8601 UTC. */
  freshAskedAt: z.array(z.string()).optional(),
})
export type Link = z.output<typeof linkSchema>

type Purpose = Link['purpose']

const linkKey = (purpose: Purpose, hash: string): Key =>
  purpose === 'signIn' ? keys.signInLink(hash) : keys.link(hash)

const SIGN_IN = 'sign-in.'

/** The name under which a notice stores the link in its letter. */
export const linkIdOf = (purpose: Purpose, hash: string): string =>
  purpose === 'signIn' ? `${SIGN_IN}${hash}` : hash

const keyOfId = (id: string): Key =>
  id.startsWith(SIGN_IN) ? keys.signInLink(id.slice(SIGN_IN.length)) : keys.link(id)

export const createLink = (link: Link): Write =>
  create(
    linkKey(link.purpose, link.hash),
    { ...link, expiresAt: link.validUntil + REMEMBERED_SECONDS },
    'link-exists',
  )

/**
 * A digest of the person's address and access version, stored in a link or session to notice later changes; empty if
 * they had no address.
 */
export const addressOf = ({ email, accessVersion }: Pick<Account, 'email' | 'accessVersion'>): string => {
  if (!email) return ''
  const address = email.trim().toLowerCase()
  return digest(accessVersion === undefined ? address : `${address} ${accessVersion}`)
}

/**
 * Whether a link or session made for an address is still valid: it is not once the address was corrected or the
 * person's access was changed.
 */
export const isAddressedTo = (
  { addressed }: Pick<Link, 'addressed'>,
  person: Pick<Account, 'email' | 'accessVersion'>,
): boolean => addressed !== '' && addressed === addressOf(person)

/** Whether what was sent to a person went to the address they have now, and only their access was changed since. */
export const isBeforeNewAccess = (
  { addressed }: Pick<Link, 'addressed'>,
  { email, accessVersion = 0 }: Pick<Account, 'email' | 'accessVersion'>,
): boolean =>
  addressed !== '' &&
  Array.from({ length: accessVersion }, (_, version) => (version === 0 ? undefined : version)).some(
    (version) => addressOf({ email, accessVersion: version }) === addressed,
  )

/**
 * The state of a link for a browser: `unknown`, `expired` and `replaced` give no access; `unbound` waits for the
 * first *Continue*.
 */
export type OpenedLink =
  | { readonly state: 'unknown' }
  | { readonly state: 'expired' | 'replaced' | 'unbound' | 'bound' | 'elsewhere'; readonly link: Link }

const stateOf = (link: Link, browser: string | undefined, now: Date) => {
  if (link.validUntil * 1000 <= now.getTime()) return 'expired'
  if (link.replacedAt !== undefined) return 'replaced'
  if (link.boundTo === undefined) return 'unbound'
  return browser !== undefined && digest(browser) === link.boundTo ? 'bound' : 'elsewhere'
}

/** A secret for a link: whose it is, so that the person is read along with their link, and 256 random bits. */
export const newLinkSecret = (personId: string): string => `${personId}-${newSecret()}`

const SECRET = /^(?<personId>[a-z0-9-]{1,100})-[\w-]{43}$/

/** The records of a link and of whom its secret says it is for; only the link itself decides whose it is. */
export const recordsOfLink = (secret: string, purpose: Purpose = 'tasks'): Key[] => {
  const personId = SECRET.exec(secret)?.groups?.personId
  return [linkKey(purpose, digest(secret)), ...(personId ? [keys.person(personId)] : [])]
}

/** Looks a link up without changing anything. `browser` is the secret in the browser's cookie. */
export const openLink = async (
  tables: Tables,
  secret: string,
  browser: string | undefined,
  now: Date,
  purpose: Purpose = 'tasks',
): Promise<OpenedLink> => {
  const link = await getRecord(tables, linkKey(purpose, digest(secret)), linkSchema)
  return link ? { state: stateOf(link, browser, now), link } : { state: 'unknown' }
}

const FRESH_LINKS_AN_HOUR = 3
const HOUR_MILLISECONDS = 3_600_000

const askedOfLate = ({ freshAskedAt = [] }: Pick<Link, 'freshAskedAt'>, now: Date): string[] =>
  freshAskedAt.filter((at) => Date.parse(at) > now.getTime() - HOUR_MILLISECONDS)

/** Whether a fresh link may be asked for through a link: three times an hour, whoever holds it. */
export const mayAskForFresh = (link: Pick<Link, 'freshAskedAt'>, now: Date): boolean =>
  askedOfLate(link, now).length < FRESH_LINKS_AN_HOUR

/** What `replaceLink` is refused with when the link was replaced since it was read. */
export const REPLACED_MEANWHILE = 'link-replaced-meanwhile'

/** Invalidates a link in every browser, because a new one replaces it. */
export const replaceLink = (link: Link, at: Date): Write =>
  patch(
    keys.link(link.hash),
    {
      set: { replacedAt: at.toISOString(), freshAskedAt: [...askedOfLate(link, at), at.toISOString()] },
      when: link.replacedAt
        ? { expression: '#replacedAt = :seen', values: { ':seen': link.replacedAt } }
        : { expression: 'attribute_exists(pk) AND attribute_not_exists(#replacedAt)' },
    },
    REPLACED_MEANWHILE,
  )

/** Invalidates a link that nobody has opened yet, when its letter may not have been sent and is sent again. */
export const retireUnopened = (linkId: string, at: Date): Write =>
  patch(
    keyOfId(linkId),
    {
      set: { replacedAt: at.toISOString() },
      when: { expression: 'attribute_exists(pk) AND attribute_not_exists(boundTo)' },
    },
    'link-opened',
  )

/** Whether somebody has opened a link, so that its letter must have arrived. */
export const wasOpened = async (tables: Tables, linkId: string): Promise<boolean> =>
  (await getRecord(tables, keyOfId(linkId), linkSchema))?.boundTo !== undefined

/** Binds a link to the browser of its first *Continue*; `false` when another browser was first, or it was replaced. */
export const bindLink = async (tables: Tables, link: Link, browser: string): Promise<boolean> => {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.records,
        Key: { ...keys.link(link.hash) },
        UpdateExpression: 'SET boundTo = :browser',
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(replacedAt) AND (attribute_not_exists(boundTo) OR boundTo = :browser)',
        ExpressionAttributeValues: { ':browser': digest(browser) },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
