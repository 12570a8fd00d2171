/** The fields of each kind of state under JSONata. */
const ALWAYS = ['Type', 'Comment', 'QueryLanguage']
const FLOW = ['Next', 'End', 'Output', 'Assign']
const FALLIBLE = ['Retry', 'Catch', 'Arguments']

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
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
  ],
}

export const MACHINE_FIELDS = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version']
export const BLOCK_FIELDS = ['Comment', 'StartAt', 'States']
export const PROCESSOR_FIELDS = [...BLOCK_FIELDS, 'ProcessorConfig']
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
