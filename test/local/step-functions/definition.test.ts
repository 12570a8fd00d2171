import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../local/step-functions/json.ts'
import { problemsOf } from '../../../local/step-functions/machine/check-definition.ts'

const machineWith = (state: JsonObject, others: JsonObject = {}): Json => ({
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: { A: state, ...others },
})

const INVOKE = 'arn:aws:states:::lambda:invoke'
const CALL = { Type: 'Task', Resource: INVOKE, Arguments: { FunctionName: 'f' } }
const PASS = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }

describe('a definition', () => {
  it.each<[string, JsonObject]>([
    ['Comment wherever it may be', { Type: 'Pass', Comment: 'why', End: true }],
    ['a text that only holds an expression', { Type: 'Pass', Output: ' {% 1 %} ', End: true }],
    ['a scalar Output', { Type: 'Pass', Output: 1, End: true }],
    ['a Condition that is always true', { Type: 'Choice', Choices: [{ Condition: true, Next: 'B' }] }],
    [
      'iterations that never end',
      {
        Type: 'Map',
        MaxConcurrency: 100_000_000_000,
        ItemProcessor: {
          StartAt: 'P',
          States: { P: { Type: 'Pass', Next: 'Q' }, Q: { Type: 'Pass', Next: 'P' } },
        },
        End: true,
      },
    ],
    [
      'a retry at once',
      {
        ...CALL,
        Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 0, MaxDelaySeconds: 31_622_400 }],
        End: true,
      },
    ],
    ['no Retry at all', { ...CALL, Retry: [], End: true }],
    [
      'the older name of a processor',
      { Type: 'Map', Iterator: { StartAt: 'P', States: { P: { Type: 'Succeed' } } }, End: true },
    ],
    [
      'a timestamp to the nanosecond',
      { Type: 'Wait', Timestamp: '2016-03-05T21:29:29.243167252Z', End: true },
    ],
    [
      'names within a context of their own',
      { Type: 'Pass', Output: '{% $states.input.list[age > 3].name %}', End: true },
    ],
    [
      'a function over a list',
      { Type: 'Pass', Output: '{% $map($states.input, function($v) { $v.age }) %}', End: true },
    ],
    [
      'what failed, within a catcher',
      {
        ...CALL,
        Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'B' }],
        End: true,
      },
    ],
    [
      'what a task gave, where it is left',
      {
        ...CALL,
        Assign: { n: '{% $states.result.n %}' },
        Output: '{% $states.result %}',
        End: true,
      },
    ],
    [
      'a variable of the same name in branches side by side',
      {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'P', States: { P: { Type: 'Pass', Assign: { n: 1 }, End: true } } },
          { StartAt: 'Q', States: { Q: { Type: 'Pass', Assign: { n: 1 }, End: true } } },
        ],
        End: true,
      },
    ],
  ])('may have %s', (_, state) => {
    const needsB = JSON.stringify(state).includes('"B"')

    const problems = problemsOf(machineWith(state, needsB ? { B: { Type: 'Succeed' } } : {}))

    expect(problems).toEqual([])
  })

  it.each<[string, JsonObject, string]>([
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
      'an expression that only begins',
      { Type: 'Pass', Output: { a: ['{% 1'] }, End: true },
      'SCHEMA_VALIDATION_FAILED: JSONata string must start with {% and end with %} at /States/A/Output/a[0]',
    ],
    [
      'an expression that only ends',
      { Type: 'Pass', Output: ' {% 1 %}', End: true },
      'SCHEMA_VALIDATION_FAILED: JSONata string must start with {% and end with %} at /States/A/Output',
    ],
    [
      'a variable that begins as no identifier does',
      { Type: 'Pass', Assign: { _a: 1 }, End: true },
      "SCHEMA_VALIDATION_FAILED: Invalid variable name: '_a' at /States/A/Assign/_a",
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
      'names that nothing gives a meaning',
      { Type: 'Pass', Assign: { n: '{% 1 + count %}' }, End: true },
      "UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'count' at the top level is not supported. at /States/A/Assign/n",
    ],
    [
      'what failed, where nothing has',
      { Type: 'Pass', Output: '{% $states.errorOutput.Error %}', End: true },
      "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.errorOutput' does not exist. at /States/A/Output",
    ],
    [
      'a result, where there is none yet',
      { Type: 'Task', Resource: INVOKE, Arguments: { FunctionName: '{% $states.result %}' }, End: true },
      "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.result' does not exist. at /States/A/Arguments/FunctionName",
    ],
    [
      'a call without what it needs',
      { Type: 'Task', Resource: INVOKE, Arguments: { Payload: {} }, End: true },
      "SCHEMA_VALIDATION_FAILED: The field 'FunctionName' is required but was missing at /States/A/Arguments",
    ],
    [
      'two states of one name, however far apart',
      {
        Type: 'Map',
        ItemProcessor: { StartAt: 'A', States: { A: { Type: 'Succeed' } } },
        End: true,
      },
      'DUPLICATE_STATE_NAME: Duplicate State name: A at /States/A/ItemProcessor/States/A',
    ],
    [
      'a variable assigned within and around',
      {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'P', States: { P: { Type: 'Pass', Assign: { total: 1 }, End: true } } },
          { StartAt: 'Q', States: { Q: { Type: 'Pass', Assign: { other: 1 }, End: true } } },
        ],
        Catch: [{ ErrorEquals: ['States.ALL'], Assign: { total: 0, last: 1 }, Next: 'A' }],
        End: true,
      },
      "DUPLICATE_VARIABLE_NAME: The variable name 'total' was already defined in a parent scope. at /States/A/Branches[0]/States/P/Assign/total",
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
    [
      'the whole input of an expression',
      { Type: 'Pass', Output: '{% $$ %}', End: true },
      "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$$' is not supported. at /States/A/Output",
    ],
    [
      'mistakes deep within',
      {
        Type: 'Parallel',
        Branches: [{ StartAt: 'P', States: { P: { Type: 'Pass', Output: '{% ( %}', End: true } } }],
        End: true,
      },
      'INVALID_JSONATA_EXPRESSION: Expected ")" before end of expression at /States/A/Branches[0]/States/P/Output',
    ],
  ])('may not have %s', (_, state, problem) => {
    const problems = problemsOf(machineWith(state))

    expect(problems.join(', ')).toBe(problem)
  })

  it('is of version 1.0, in a language there is, of states whose names are not too long', () => {
    const name = 'a'.repeat(81)
    const states = { [name]: { Type: 'Succeed' } }

    expect(problemsOf({ QueryLanguage: 'jsonata', Version: '2.0', StartAt: name, States: states })).toEqual([
      'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [JSONPath, JSONata] at /QueryLanguage',
      'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [1.0] at /Version',
      `INVALID_STATE_NAME: Invalid State name: ${name} exceeds the 80-character limit allowed by the service at /States/${name}`,
    ])
  })

  it('names all that is missing', () => {
    expect(problemsOf({})).toEqual([
      'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /',
    ])
    expect(problemsOf([])).toEqual(['SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at /'])
  })
})
