import type { MiddlewareObj } from '@middy/core'
import { logger } from '../log/logger.ts'
import { troubleOf } from '../log/trouble.ts'
import { nameByRetry } from './transient-error.ts'

/** Logs what went wrong, by name, and renames what is worth another try. */
export const namedErrors = (): MiddlewareObj => ({
  before: (request) => logger.addContext(request.context),
  onError: (request) => {
    logger.error('The deed failed', { ...troubleOf(request.error) })
    const named = nameByRetry(request.error)
    if (named !== request.error) throw named
  },
})
