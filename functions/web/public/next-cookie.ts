import { localPath } from '../../platform/http/local-path.ts'
import type { Cookie } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'

const NAME = 'bina_next'
const AGE = 30 * 60

/** Where a person wanted to go when they were asked to sign in; it waits in the browser, never in the mail. */
export const nextOf = ({ cookies }: Pick<PageRequest, 'cookies'>): string | undefined =>
  localPath(cookies[NAME])

export const keepNext = (next: string): Cookie => ({
  name: NAME,
  value: next,
  maxAgeSeconds: AGE,
})

export const forgetNext: Cookie = { name: NAME, value: '', maxAgeSeconds: 0 }
