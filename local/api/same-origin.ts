import type { IncomingMessage } from 'node:http'

/**
 * Whether one of the machine's own pages is asked for by such a page, by its reader directly, or by a program that is no
 * browser; never for or by a page of another site or of another port.
 *
 * Browsers tell in Sec-Fetch-Site, to localhost over plain http, too; older ones name the page's origin with what they
 * post. The Host must have been checked before.
 */
export const isSameOrigin = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}
