import { describe, expect, it } from 'vitest'
import {
  archivedExecutionSchema,
  staysOf,
  takenWays,
  wayName,
} from '../../functions/audit/execution-trace.ts'
import { archivedEvents } from './archived-execution.ts'

const execution = (status: string, events: object[]) =>
  archivedExecutionSchema.parse({
    executionArn: 'arn:aws:states:::execution:bina-human-task:x',
    status,
    events,
  })

describe('the states an execution stood in', () => {
  it('follow one another with the times of entering and leaving', () => {
    const stays = staysOf(
      execution('SUCCEEDED', archivedEvents(['Open the task', 'Is the task open?', 'The task is over'])),
    )

    expect(stays.map(({ state, enteredAt, leftAt }) => [state, enteredAt, leftAt])).toEqual([
      ['Open the task', '2026-11-23T02:01:00.000Z', '2026-11-23T02:02:00.000Z'],
      ['Is the task open?', '2026-11-23T02:03:00.000Z', '2026-11-23T02:04:00.000Z'],
      ['The task is over', '2026-11-23T02:05:00.000Z', '2026-11-23T02:06:00.000Z'],
    ])
    expect(takenWays(stays)).toEqual(
      new Set([
        wayName('Open the task', 'Is the task open?'),
        wayName('Is the task open?', 'The task is over'),
      ]),
    )
  })

  it('keep the errors that were caught, without failing for them', () => {
    const [waiting] = staysOf(
      execution('SUCCEEDED', [
        ...archivedEvents(['Wait for the answer'], { error: 'States.Timeout' }),
        ...archivedEvents(['Climb the ladder']),
      ]),
    )

    expect(waiting).toMatchObject({ errors: ['States.Timeout'], failed: false })
    expect(waiting?.leftAt).toBeDefined()
  })

  it.each(['FAILED', 'TIMED_OUT', 'ABORTED'])('end in a failed one when the execution %s', (status) => {
    const entered = archivedEvents(['Close the period']).slice(0, 1)
    const failed = {
      type: 'ExecutionFailed',
      timestamp: '2026-11-23T03:00:00.000Z',
      executionFailedEventDetails: { error: 'TransientError' },
    }

    expect(staysOf(execution(status, [...entered, failed]))).toMatchObject([
      { state: 'Close the period', leftAt: undefined, failed: true, errors: ['TransientError'] },
    ])
  })
})
