import type { PageRequest } from './route.ts'

/** The id of the signed-in person, whom a route with roles always has. */
export const readerOf = ({ session }: Pick<PageRequest, 'session'>): string => {
  if (!session) throw new Error('A page for roles was shown to nobody.')
  return session.personId
}

/** The place in a paged list that an address asks for; the list begins anew at one that is not its own. */
export const cursorOf = ({ query }: Pick<PageRequest, 'query'>): string | undefined => query.after

/** The address of the page after this one. */
export const nextPage = (
  path: string,
  cursor: string | undefined,
  query: Readonly<Record<string, string>> = {},
): string | undefined => (cursor ? `${path}?${new URLSearchParams({ ...query, after: cursor })}` : undefined)
