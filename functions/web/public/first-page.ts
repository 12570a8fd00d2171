import type { Role } from '../../platform/access/accounts.ts'

const FIRST_PAGES: readonly (readonly [Role, string])[] = [
  ['hr', '/hr'],
  ['auditor', '/audit'],
  ['leadership', '/hr/overview'],
  ['calibrator', '/hr/calibrations'],
]

/** Where a person of these roles begins; `/` for one without any. */
export const firstPageOf = (roles: readonly Role[]): string =>
  FIRST_PAGES.find(([role]) => roles.includes(role))?.[1] ?? '/'
