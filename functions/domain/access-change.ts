/**
 * The roles that open more than one's own work: `hr` runs the periods and the directory, `auditor` reads everything,
 * `leadership` reads the summary, and at the top decides about access.
 */
const PRIVILEGED_ROLES: readonly string[] = ['hr', 'auditor', 'leadership']

/** What decides who can sign in as a person, and what they may do then. */
export interface Access {
  readonly roles: readonly string[]
  readonly email?: string | undefined
  readonly status: string
  readonly supervisorId?: string | undefined
}

export const ACCESS_FIELDS = ['roles', 'email', 'status', 'supervisorId'] as const
export type AccessField = (typeof ACCESS_FIELDS)[number]

/** Whether a role is granted and taken by two persons only. */
export const isPrivilegedRole = (role: string): boolean => PRIVILEGED_ROLES.includes(role)

const privilegesOf = ({ roles }: Access): string => roles.filter(isPrivilegedRole).toSorted().join()

/** Whether a person has a role that is granted by two persons only. */
export const isPrivileged = (access: Access): boolean => privilegesOf(access) !== ''

/**
 * The fields that a second person must confirm: a privileged role that is granted or taken, and for whoever holds one,
 * the address, the status and the supervisor as well: no officer chooses who rates them, and the head is who has none. Of
 * whoever `judgesOthers` it is the address alone: their links go there.
 */
export const guardedFields = (before: Access, after: Access, judgesOthers: boolean): AccessField[] => {
  const guarded: Record<AccessField, boolean> = {
    roles: privilegesOf(before) !== privilegesOf(after),
    email: (judgesOthers || isPrivileged(before)) && before.email !== after.email,
    status: isPrivileged(before) && before.status !== after.status,
    supervisorId: isPrivileged(before) && before.supervisorId !== after.supervisorId,
  }
  return ACCESS_FIELDS.filter((field) => guarded[field])
}

/** Whether a change only takes access away: it adds no role, sets no new address, and returns nobody to service. */
export const onlyTakesAway = (before: Access, after: Access): boolean =>
  after.roles.every((role) => !isPrivilegedRole(role) || before.roles.includes(role)) &&
  before.email === after.email &&
  before.supervisorId === after.supervisorId &&
  (before.status === after.status || after.status !== 'active')

/** Whether somebody decides about access at all: an active officer of HR, or the active head, whom nobody supervises. */
export const decidesAboutAccess = ({ roles, status, supervisorId }: Access): boolean =>
  status === 'active' &&
  (roles.includes('hr') || (roles.includes('leadership') && supervisorId === undefined))

/** Whether a request still counts: its author must still be an HR officer, serving or on leave. */
export const mayStillAsk = ({ roles, status }: Access): boolean =>
  roles.includes('hr') && (status === 'active' || status === 'leave')

/** A change of one person's access, as somebody asked for it; without `requestedBy` it was the operator. */
export interface RequestedChange {
  readonly personId: string
  readonly requestedBy?: string | undefined
  readonly before: Access
  readonly after: Access
}

/**
 * Whether somebody may be the second person: never who asked, and never whose access it is unless they only lose it. An
 * officer may so agree to their own leaving, but nobody to their own promotion.
 */
export const mayConfirm = (
  who: Access & { readonly personId: string },
  { personId, requestedBy, before, after }: RequestedChange,
): boolean =>
  decidesAboutAccess(who) &&
  who.personId !== requestedBy &&
  (who.personId !== personId || onlyTakesAway(before, after))
