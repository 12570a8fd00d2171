import type { IncomingMessage } from 'node:http'

type RawRequest = Pick<IncomingMessage, 'url' | 'headers' | 'rawHeaders'>

const countOf = (rawHeaders: readonly string[], name: string) =>
  rawHeaders.filter((header, at) => at % 2 === 0 && header.toLowerCase() === name).length

const fromAbsolute = (target: string, host: string | undefined) => {
  const url = URL.canParse(target) ? new URL(target) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  const named = host !== undefined && URL.canParse(`${url.protocol}//${host}`)
  return named && new URL(`${url.protocol}//${host}`).host === url.host
    ? `${url.pathname}${url.search}`
    : undefined
}

/**
 * The path and query of a request; `undefined` if they cannot be determined.
 *
 * The address as a whole, as proxies are asked (RFC 9112, 3.2.2), counts where the Host header says the same; two Host
 * headers, and targets that are no path (`*`, `host:port`), are refused.
 */
export const originForm = ({ url = '', headers, rawHeaders }: RawRequest): string | undefined => {
  if (countOf(rawHeaders, 'host') > 1) return undefined
  return url.startsWith('/') ? url : fromAbsolute(url, headers.host)
}

/** The path of a request in origin form, decoded; `undefined` when its percent encoding is none. */
export const decodePath = (url: string) => {
  try {
    return decodeURI(url.split('?')[0] ?? '/')
  } catch {
    return undefined
  }
}
