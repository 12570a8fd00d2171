import type { MiddlewareObj } from '@middy/core'
import { log, logInvocation } from '../log/log.ts'
import { troubleOf } from '../log/trouble.ts'
import { nameByRetry } from './transient-error.ts'

/** Logs what went wrong, by name, and renames what is worth another try. */
export const namedErrors = (): MiddlewareObj => ({
  before: (request) => logInvocation(request.context),
  onError: (request) => {
    log('invocation-failed', troubleOf(request.error))
    const named = nameByRetry(request.error)
    if (named !== request.error) throw named
  },
})
