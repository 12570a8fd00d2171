import type { JsonObject } from '../../../local/step-functions/json.ts'

export const INVOKE = 'arn:aws:states:::lambda:invoke'
/** A task that calls a function. */
export const CALL = { Type: 'Task', Resource: INVOKE, Arguments: { FunctionName: 'f' } }

/** States that a definition may have: what is special about each, and the state A. */
export const SOUND_STATES: readonly (readonly [string, JsonObject])[] = [
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
  ['a timestamp to the nanosecond', { Type: 'Wait', Timestamp: '2016-03-05T21:29:29.243167252Z', End: true }],
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
]
