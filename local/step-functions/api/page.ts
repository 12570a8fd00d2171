import { ServiceError } from '../service-error.ts'

const PREFIX = 'AAAA'

/** The token of the page that begins after `place`. */
export const tokenOf = (place: string | number): string =>
  PREFIX + Buffer.from(JSON.stringify([place])).toString('base64url')

/** Reads the place out of a token; throws `InvalidToken`. */
export const placeOf = (token: string | undefined): string | undefined => {
  if (token === undefined) return undefined
  try {
    const place: unknown = JSON.parse(Buffer.from(token.slice(PREFIX.length), 'base64url').toString('utf8'))
    if (Array.isArray(place) && token.startsWith(PREFIX)) return String(place[0])
  } catch {
    // Refused below, as any other token that is not ours.
  }
  throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'")
}

/** Splits one row more than was asked for into a page and whether there is another. */
export const pageOf = <T>(rows: readonly T[], size: number): { page: readonly T[]; last: T | undefined } => ({
  page: rows.slice(0, size),
  last: rows.length > size ? rows[size - 1] : undefined,
})

export const PAGE_SIZE = 100
export const LONGEST_TOKEN = 1024
/** The service takes longer tokens where it lists executions. */
export const LONGEST_EXECUTIONS_TOKEN = 3096
export const MOST_RESULTS = 1000
