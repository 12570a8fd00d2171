import { recordOf } from '../record-of.ts'
import type { Cookie } from './page-response.ts'

const decoded = (value: string) => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/**
 * On https a cookie's name begins so: browsers then take it from this very host only, and not from another site below
 * the same domain, which could otherwise give a visitor somebody else's session.
 */
const OWN_HOST = '__Host-'

const prefixFor = (siteUrl: string): string => (siteUrl.startsWith('https:') ? OWN_HOST : '')

/**
 * The site's own cookies of a request by name, from API Gateway's list of `name=value`; the first of a name counts.
 */
export const readCookies = (
  pairs: readonly string[] = [],
  siteUrl: string,
): Readonly<Record<string, string>> => {
  const prefix = prefixFor(siteUrl)
  const cookies = new Map<string, string>()
  for (const pair of pairs.flatMap((line) => line.split(';'))) {
    const [written = '', ...value] = pair.trim().split('=')
    const name = written.startsWith(prefix) ? written.slice(prefix.length) : ''
    if (name && !cookies.has(name)) cookies.set(name, decoded(value.join('=')))
  }
  return recordOf(cookies)
}

/** A cookie as a Set-Cookie line, for the whole site. */
export const writeCookie = ({ name, value, maxAgeSeconds }: Cookie, siteUrl: string): string =>
  [
    `${prefixFor(siteUrl)}${name}=${encodeURIComponent(value)}`,
    'Path=/',
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    'HttpOnly',
    'SameSite=Lax',
    ...(siteUrl.startsWith('https:') ? ['Secure'] : []),
  ].join('; ')
