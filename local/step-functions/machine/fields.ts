import type { JsonObject } from '../json.ts'
import type { Problems } from './problems.ts'

export const LANGUAGES = ['JSONPath', 'JSONata']

const ALWAYS = ['Type', 'Comment', 'QueryLanguage']
const FLOW = ['Next', 'End', 'Output', 'Assign']
const FALLIBLE = ['Retry', 'Catch', 'Arguments']

/** The fields of each kind of state under JSONata. */
export const STATE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Pass: [...ALWAYS, ...FLOW],
  Succeed: [...ALWAYS, 'Output'],
  Fail: [...ALWAYS, 'Error', 'Cause'],
  Choice: [...ALWAYS, 'Choices', 'Default', 'Output', 'Assign'],
  Wait: [...ALWAYS, ...FLOW, 'Seconds', 'Timestamp'],
  Task: [...ALWAYS, ...FLOW, ...FALLIBLE, 'Resource', 'TimeoutSeconds', 'HeartbeatSeconds'],
  Parallel: [...ALWAYS, ...FLOW, ...FALLIBLE, 'Branches'],
  Map: [
    ...ALWAYS,
    ...FLOW,
    'Retry',
    'Catch',
    'Items',
    'ItemSelector',
    'ItemProcessor',
    'Iterator',
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
  ],
}

export const MACHINE_FIELDS = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version']
export const BRANCH_FIELDS = ['Comment', 'StartAt', 'States']
export const PROCESSOR_FIELDS = [...BRANCH_FIELDS, 'ProcessorConfig']
/** What may be said of a Map within one execution. */
export const INLINE_FIELDS = ['Mode']
export const RULE_FIELDS = ['Comment', 'Condition', 'Next', 'Output', 'Assign']
export const CATCHER_FIELDS = ['Comment', 'ErrorEquals', 'Next', 'Output', 'Assign']
export const RETRIER_FIELDS = [
  'Comment',
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
]

const JSONPATH_FIELDS = new Set([
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'ResultSelector',
  'Result',
  'ItemsPath',
  'MaxConcurrencyPath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'ErrorPath',
  'CausePath',
  'Variable',
])

/** Notes members that the service does not know at this place, or knows under JSONPath only. */
export const checkFields = (
  source: JsonObject,
  known: readonly string[],
  path: string,
  problems: Problems,
): void => {
  // That a state is in the other language already says why it has that language's fields.
  const isOther = source.QueryLanguage === 'JSONPath'
  for (const name of Object.keys(source)) {
    if (known.includes(name) || (isOther && JSONPATH_FIELDS.has(name))) continue
    problems.refuse(
      JSONPATH_FIELDS.has(name)
        ? `The QueryLanguage is set to 'JSONata', but field '${name}' is only supported for the 'JSONPath' QueryLanguage`
        : `Field '${name}' is not supported`,
      path,
    )
  }
}
