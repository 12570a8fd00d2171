import { Logger } from '@aws-lambda-powertools/logger'
import type { Context } from 'aws-lambda'
import { LEVELS, type LogEvent, type LogEvents } from './log-events.ts'

/** Its service name is the function's own (POWERTOOLS_SERVICE_NAME). */
const logger = new Logger()

/**
 * Logs an event with its fields.
 *
 * @example log('signal-resent', { taskId })
 */
export const log = <Event extends LogEvent>(event: Event, fields: LogEvents[Event]): void =>
  logger[LEVELS[event]](event, { ...fields })

/** Begins the log of an invocation: its lines carry the request's id, and nothing of the one before. */
export const logInvocation = (context: Context): void => {
  logger.resetKeys()
  logger.addContext(context)
}

/** Lets the lines to come name the route, by its pattern: a path may be a secret link. */
export const logRoute = (route: string): void => logger.appendKeys({ route })
