import type { Access, PageRequest } from './route.ts'
import type { Session } from './session.ts'

/** Whether a person may use a route: yes, only after signing in, or not at all. */
export const admit = (may: Access, session: Session | undefined): 'yes' | 'sign-in' | 'no' => {
  if (may === 'anyone' || may === 'link') return 'yes'
  if (!session) return 'sign-in'
  return session.roles.some((role) => may.roles.includes(role)) ? 'yes' : 'no'
}

/** Where to sign in and then come back to what was asked for. */
export const signInPath = ({ path }: Pick<PageRequest, 'path'>, query = ''): string =>
  `/sign-in?next=${encodeURIComponent(query ? `${path}?${query}` : path)}`
