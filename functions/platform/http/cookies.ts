import type { Cookie } from './page-response.ts'

const decoded = (value: string) => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The cookies of a request by name, from API Gateway's list of `name=value`; the first of a name counts. */
export const readCookies = (pairs: readonly string[] = []): Record<string, string> => {
  const cookies = new Map<string, string>()
  for (const pair of pairs.flatMap((line) => line.split(';'))) {
    const [name = '', ...value] = pair.trim().split('=')
    if (name && !cookies.has(name)) cookies.set(name, decoded(value.join('=')))
  }
  return Object.fromEntries(cookies)
}

/** A cookie as a Set-Cookie line. */
export const writeCookie = ({ name, value, maxAgeSeconds, path = '/' }: Cookie, siteUrl: string): string =>
  [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    'HttpOnly',
    'SameSite=Lax',
    ...(siteUrl.startsWith('https:') ? ['Secure'] : []),
  ].join('; ')
