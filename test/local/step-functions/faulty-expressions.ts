import type { JsonObject } from '../../../local/step-functions/json.ts'
import { INVOKE } from './sound-states.ts'

/** States A with a fault in an expression or a name, and what Step Functions says of it. */
export const FAULTY_EXPRESSIONS: readonly (readonly [string, JsonObject, string])[] = [
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
]
