import { isObject, type Json } from '../json.ts'
import { ServiceError } from '../service-error.ts'

const LEVELS: readonly Json[] = ['ALL', 'ERROR', 'FATAL', 'OFF']
const LOG_GROUP = /^arn:[^:]+:logs:[^:]*:[^:]*:log-group:/

const invalid = (what: string): ServiceError =>
  new ServiceError('InvalidLoggingConfiguration', `Invalid Logging Configuration: ${what}`)

const logGroupOf = (destination: Json | undefined): Json | undefined => {
  const group = isObject(destination) ? destination.cloudWatchLogsLogGroup : undefined
  return isObject(group) ? group.logGroupArn : undefined
}

/** Refuses the configuration of logs that the service would refuse; what it asks for is not done here. */
export const checkLogging = (logging: Json | undefined): void => {
  if (!isObject(logging)) return
  const level = logging.level ?? 'OFF'
  if (!LEVELS.includes(level))
    throw new ServiceError(
      'ValidationException',
      `1 validation error detected: Value '${String(level)}' at 'loggingConfiguration.level' failed to satisfy constraint: Member must satisfy enum value set: [${LEVELS.join(', ')}]`,
    )
  if (level === 'OFF') return
  const destinations = Array.isArray(logging.destinations) ? logging.destinations : []
  if (destinations.length !== 1) throw invalid('Must specify exactly one Log Destination.')
  const group = logGroupOf(destinations[0])
  if (typeof group !== 'string') throw invalid('Must set valid CloudWatch Log Group ARN.')
  if (!LOG_GROUP.test(group)) throw invalid('Provided ARN is not CloudWatch Logs Log Group ARN.')
  if (!group.endsWith(':*')) throw invalid("Log Group ARN must be provided with '*' qualifier.")
}
