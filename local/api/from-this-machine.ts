import type { IncomingMessage } from 'node:http'

const LOOPBACK = /^(::ffff:)?127\.|^::1$/
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Whether a request comes from this machine itself, asked for under the machine's own name: not from the network, not
 * through a proxy, and not by a page whose domain was made to point here.
 */
export const isFromThisMachine = ({ headers, socket }: IncomingMessage): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  OWN_NAMES.test(headers.host ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined
