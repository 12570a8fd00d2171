import type { JsonObject } from '../../../local/step-functions/json.ts'
import { CALL, INVOKE } from './sound-states.ts'

const PASS = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }

/** States A with a fault in a field, and what Step Functions says of it. */
export const FAULTY_FIELDS: readonly (readonly [string, JsonObject, string])[] = [
  [
    'an impossible timestamp',
    { Type: 'Wait', Timestamp: '2016-02-30T00:00:00Z', End: true },
    'SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/A/Timestamp',
  ],
  [
    'a kind of state that is none, however it is called',
    { Type: 'constructor' },
    'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [Pass, Succeed, Fail, Choice, Wait, Task, Parallel, Map] at /States/A/Type',
  ],
  [
    'a way to a state that is not there, however it is called',
    { Type: 'Choice', Choices: [{ Condition: true, Next: 'A' }], Default: 'toString' },
    "MISSING_TRANSITION_TARGET: Missing 'Next' target: toString at /States/A/Default, MISSING_END_STATE: Workflow has no terminal state at null",
  ],
  [
    'an hour no day has',
    { Type: 'Wait', Timestamp: '2016-03-05T24:00:00Z', End: true },
    'SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/A/Timestamp',
  ],
  [
    'arguments a service does not take',
    { Type: 'Task', Resource: INVOKE, Arguments: { FunctionName: 'f', Qualifier: '1' }, End: true },
    'SCHEMA_VALIDATION_FAILED: The field "Qualifier" is not supported by Step Functions at /States/A/Arguments',
  ],
  [
    'a field of another kind of state',
    { Type: 'Pass', Catch: [], End: true },
    "SCHEMA_VALIDATION_FAILED: Field 'Catch' is not supported at /States/A",
  ],
  [
    'a call without what it needs',
    { Type: 'Task', Resource: INVOKE, Arguments: { Payload: {} }, End: true },
    "SCHEMA_VALIDATION_FAILED: The field 'FunctionName' is required but was missing at /States/A/Arguments",
  ],
  [
    'a Parallel without branches',
    { Type: 'Parallel', Branches: [], End: true },
    'SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/A/Branches',
  ],
  [
    'a Choice without rules',
    { Type: 'Choice', Choices: [], Default: 'A' },
    'SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/A/Choices',
  ],
  [
    'a catcher of nothing',
    { ...CALL, Catch: [{ ErrorEquals: [], Next: 'A' }], End: true },
    'SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/A/Catch[0]/ErrorEquals',
  ],
  [
    'States.ALL before others',
    { ...CALL, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['E'] }], End: true },
    'SCHEMA_VALIDATION_FAILED: States.ALL must appear alone and at end of list at /States/A/Retry[0]/ErrorEquals[0]',
  ],
  [
    'States.ALL among others',
    { ...CALL, Retry: [{ ErrorEquals: ['E', 'States.ALL'] }], End: true },
    'SCHEMA_VALIDATION_FAILED: States.ALL must appear alone and at end of list at /States/A/Retry[0]/ErrorEquals[1]',
  ],
  [
    'jitter of an unknown kind',
    { ...CALL, Retry: [{ ErrorEquals: ['E'], JitterStrategy: 'SOME' }], End: true },
    'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [NONE, FULL] at /States/A/Retry[0]/JitterStrategy',
  ],
  [
    'numbers out of their range',
    { ...CALL, TimeoutSeconds: 0, Retry: [{ ErrorEquals: ['E'], MaxDelaySeconds: 31_622_401 }], End: true },
    'SCHEMA_VALIDATION_FAILED: Minimum value is 1 at /States/A/TimeoutSeconds, SCHEMA_VALIDATION_FAILED: Maximum value is 31622400 at /States/A/Retry[0]/MaxDelaySeconds',
  ],
  [
    'a text where a number must be',
    { Type: 'Wait', Seconds: '1', End: true },
    'SCHEMA_VALIDATION_FAILED: Expected value of type Integer at /States/A/Seconds',
  ],
  [
    'two ways on',
    { Type: 'Pass', Next: 'A', End: true },
    'SCHEMA_VALIDATION_FAILED: There should only be one of the following fields: [Next, End] at /States/A',
  ],
  [
    'no way on',
    { Type: 'Pass', End: false },
    'SCHEMA_VALIDATION_FAILED: This object should have only one of the following fields: [Next, End] at /States/A',
  ],
  [
    'two waits in one',
    { Type: 'Wait', Seconds: 1, Timestamp: '2016-03-05T21:29:29Z', End: true },
    'SCHEMA_VALIDATION_FAILED: There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/A',
  ],
  [
    'a Map of nothing',
    { Type: 'Map', End: true },
    'SCHEMA_VALIDATION_FAILED: This object should have only one of the following fields: [ItemProcessor, Iterator] at /States/A',
  ],
  [
    'a kind of execution for iterations that are none',
    {
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE', ExecutionType: 'STANDARD' }, ...PASS },
      End: true,
    },
    "SCHEMA_VALIDATION_FAILED: Field 'ExecutionType' is not supported at /States/A/ItemProcessor/ProcessorConfig",
  ],
  [
    'a call without arguments',
    { Type: 'Task', Resource: INVOKE, End: true },
    'SCHEMA_VALIDATION_FAILED: Arguments field is required for resource ARN: arn:aws:states:::lambda:invoke at /States/A/Resource',
  ],
  [
    'a language that is none',
    { Type: 'Pass', QueryLanguage: 'jsonata', End: true },
    'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [JSONPath, JSONata] at /States/A/QueryLanguage',
  ],
  [
    'a language that is no text',
    { Type: 'Pass', QueryLanguage: 1, End: true },
    'SCHEMA_VALIDATION_FAILED: Expected value of type [STRING] at /States/A/QueryLanguage',
  ],
  [
    'the other language, nor hear of its fields then',
    { Type: 'Pass', QueryLanguage: 'JSONPath', InputPath: '$.a', End: true },
    "SCHEMA_VALIDATION_FAILED: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/A",
  ],
]
