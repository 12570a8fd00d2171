import type { Cookie } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { newSecret } from '../../platform/ids.ts'

const NAME = 'bina_browser'
const AGE = 180 * 86_400

/** The secret by which links know the browser that opened them first. */
export const browserOf = ({ cookies }: Pick<PageRequest, 'cookies'>): string | undefined => cookies[NAME]

/** The browser's secret, a new one where it has none, and the cookie that keeps it. */
export const keepBrowser = (request: Pick<PageRequest, 'cookies'>): { browser: string; cookie: Cookie } => {
  const browser = browserOf(request) ?? newSecret()
  return { browser, cookie: { name: NAME, value: browser, maxAgeSeconds: AGE } }
}
