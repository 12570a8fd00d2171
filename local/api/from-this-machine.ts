import type { IncomingMessage } from 'node:http'

const LOOPBACK = /^(::ffff:)?127\.|^::1$/
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const BY_PROXIES =
  /^(via|forwarded|x-forwarded(-.*)?|x-original-.*|(x-real|x-client|true-client|cf-connecting)-ip)$/

type LocalRequest = Pick<IncomingMessage, 'headers' | 'httpVersion'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>
}

/** Whether the page that a browser comes from is one of this machine's, or none. */
const isOwnPage = (address: string | undefined): boolean =>
  address === undefined ||
  address === 'null' ||
  (URL.canParse(address) && OWN_NAMES.test(new URL(address).host))

/**
 * Whether a request comes from this machine itself, asked for under the machine's own name: not from the network, not
 * through a proxy, and not by a page whose domain was made to point here.
 *
 * A proxy in its simplest setting names itself in no header and asks for us by our own name, but it speaks HTTP/1.0 as
 * nobody else does, and leaves in place what the browser says of the page it comes from.
 */
export const isFromThisMachine = ({ headers, httpVersion, socket }: LocalRequest): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  OWN_NAMES.test(headers.host ?? '') &&
  httpVersion !== '1.0' &&
  !Object.keys(headers).some((name) => BY_PROXIES.test(name)) &&
  isOwnPage(headers.origin) &&
  isOwnPage(headers.referer)
