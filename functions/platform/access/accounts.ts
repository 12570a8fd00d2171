import * as z from 'zod'
import { employeeStatusSchema, isAppraised } from '../../domain/employment.ts'
import type { Span } from '../../domain/time-out-of-service.ts'
import { languages } from '../i18n/languages.ts'
import { getRecord } from '../table/get.ts'
import { indexes, keys } from '../table/keys.ts'
import { knownIn } from '../table/known-in.ts'
import type { Tables } from '../table/table.ts'

export const ROLES = ['hr', 'calibrator', 'leadership', 'auditor'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.output<typeof roleSchema>

/** What signing in, links and mail need of a person's record; the directory knows more of them. */
export const accountSchema = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string().optional(),
  status: employeeStatusSchema,
  roles: knownIn(ROLES),
  /** Set when mail to the address came back; cleared when HR corrects it. */
  emailBouncedAt: z.string().optional(),
  /** As the directory says; what the person chose for themselves goes before it. */
  language: z.enum(languages).optional().catch(undefined),
  /** How often this person's access was changed: sessions and links from before open nothing. */
  accessVersion: z.number().int().optional(),
  /** Since when the directory says that they do not serve, where it does; ISO-8601. */
  outOfServiceSince: z.string().optional(),
  /** When it said so before. */
  outOfService: z.array(z.object({ from: z.string().optional(), until: z.string() })).optional(),
})
export type Account = z.output<typeof accountSchema>

/** Whether somebody serves in the agency, on leave or not: only they are let in to their tasks and reminded of them. */
export const isServing = ({ status }: Pick<Account, 'status'>): boolean => isAppraised(status)

/** When the directory kept a person from their tasks, until now if it still does. */
export const timesOutOfService = (
  account: Pick<Account, 'status' | 'outOfServiceSince' | 'outOfService'>,
  now: Date,
): readonly Span[] => {
  const { outOfService = [], outOfServiceSince: from } = account
  return isServing(account) ? outOfService : [...outOfService, { from, until: now.toISOString() }]
}

/** Somebody to whom mail can be sent. */
export type Addressee<Of extends Account = Account> = Of & { readonly email: string }

/** Whether mail reaches a person: they have an address, and nothing came back from it. */
export const isReachable = <Of extends Account>(account: Of): account is Addressee<Of> =>
  Boolean(account.email) && account.emailBouncedAt === undefined

/** What stands in a person's record while mail to their address comes back; `at` is ISO-8601. */
export const lostAddress = (personId: string, at: string) => ({
  emailBouncedAt: at,
  gsi2pk: indexes.lostAddresses,
  gsi2sk: `${at}#${personId}`,
})

/** What to remove from a person's record when their address deserves another try. */
export const LOST_ADDRESS = ['emailBouncedAt', 'gsi2pk', 'gsi2sk'] as const

const pointer = z.object({ personId: z.string() })

export const accountsIn = (tables: Tables) => ({
  get: (personId: string) => getRecord(tables, keys.person(personId), accountSchema),
  idByEmail: async (email: string) =>
    (await getRecord(tables, keys.email(email.toLowerCase()), pointer))?.personId,
})
