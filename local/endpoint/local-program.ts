import type { IncomingMessage } from 'node:http'

const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Whether a request to a port for programs comes from one, and not from a page in a browser: browsers name the page that
 * asks in `Origin` and `Sec-Fetch-Site`, and a page whose domain was made to point here asks for that domain.
 */
export const isFromLocalProgram = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  OWN_NAMES.test(headers.host ?? '') &&
  headers.origin === undefined &&
  headers.referer === undefined &&
  headers['sec-fetch-site'] === undefined
