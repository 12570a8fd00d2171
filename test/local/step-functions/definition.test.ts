import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../local/step-functions/json.ts'
import { problemsOf } from '../../../local/step-functions/machine/check-definition.ts'

const machineWith = (state: JsonObject, others: JsonObject = {}): Json => ({
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: { A: state, ...others },
})

const INVOKE = 'arn:aws:states:::lambda:invoke'

describe('a definition', () => {
  it.each<[string, JsonObject]>([
    ['Comment wherever it may be', { Type: 'Pass', Comment: 'why', End: true }],
    ['a text that only holds an expression', { Type: 'Pass', Output: ' {% 1 %} ', End: true }],
    ['a scalar Output', { Type: 'Pass', Output: 1, End: true }],
    ['a Condition that is always true', { Type: 'Choice', Choices: [{ Condition: true, Next: 'B' }] }],
    ['no Retry at all', { Type: 'Task', Resource: INVOKE, Retry: [], End: true }],
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
        Type: 'Task',
        Resource: INVOKE,
        Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'B' }],
        End: true,
      },
    ],
    [
      'what a task gave, where it is left',
      {
        Type: 'Task',
        Resource: INVOKE,
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
      'SCHEMA_VALIDATION_FAILED: Value is not one of: [Choice, Fail, Map, Parallel, Pass, Succeed, Task, Wait] at /States/A/Type',
    ],
    [
      'a way to a state that is not there, however it is called',
      { Type: 'Choice', Choices: [{ Condition: true, Next: 'A' }], Default: 'toString' },
      "MISSING_TRANSITION_TARGET: Missing 'Next' target: toString at /States/A/Default, MISSING_END_STATE: Workflow has no terminal state at null",
    ],
    [
      'an expression that only begins',
      { Type: 'Pass', Output: { a: ['{% 1'] }, End: true },
      'SCHEMA_VALIDATION_FAILED: A JSONata expression must begin with {% and end with %} at /States/A/Output/a[0]',
    ],
    [
      'an expression that only ends',
      { Type: 'Pass', Output: ' {% 1 %}', End: true },
      'SCHEMA_VALIDATION_FAILED: A JSONata expression must begin with {% and end with %} at /States/A/Output',
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
      "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$states.errorOutput' is not supported. at /States/A/Output",
    ],
    [
      'a result, where there is none yet',
      { Type: 'Task', Resource: INVOKE, Arguments: { FunctionName: '{% $states.result %}' }, End: true },
      "UNSUPPORTED_JSONATA_EXPRESSION: Reference to '$states.result' is not supported. at /States/A/Arguments/FunctionName",
    ],
    [
      'a call without what it needs',
      { Type: 'Task', Resource: INVOKE, Arguments: { Payload: {} }, End: true },
      'SCHEMA_VALIDATION_FAILED: The field "FunctionName" is required but was missing at /States/A/Arguments',
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
      "SCHEMA_VALIDATION_FAILED: Variable 'total' is assigned in an outer scope already at /States/A/Branches[0]/States/P/Assign/total",
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

  it('names all that is missing', () => {
    expect(problemsOf({})).toEqual([
      'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /',
    ])
    expect(problemsOf([])).toEqual(['SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at /'])
  })
})
