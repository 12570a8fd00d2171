import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTaskId } from '../../../functions/platform/human-tasks/read-task-id.ts'
import { taskIdOf } from '../../../functions/platform/human-tasks/tasks.ts'
import { PARTS } from '../../../functions/records/parts.ts'
import { tasks } from '../../../functions/roots/tasks.ts'

it('reads every id that a task can have', () => {
  const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
  const name = fc.record({
    kind: fc.constantFrom(...Object.keys(tasks)),
    periodId: word,
    aboutId: word,
    round: fc.integer({ min: 1, max: 30 }),
    assignee: fc.option(fc.constantFrom(...PARTS), { nil: undefined }),
  })
  fc.assert(
    fc.property(name, ({ kind, periodId, aboutId, round, assignee }) => {
      const subjectId = `${periodId}.${aboutId}`

      const parts = readTaskId(taskIdOf({ kind, subjectId, round, assignee }))

      expect(parts).toEqual({ kind, subjectId, periodId, aboutId, round })
    }),
  )
})

it.each([
  '',
  'review',
  'review.2026-q4.abc',
  'review.2026-q4.abc.0',
  'gossip.abc.1',
  'gossip.feedback:.1',
  'review..abc.1',
  'review.2026-q4.a b.1',
  `review.2026-q4.${'a'.repeat(3000)}.1`,
  `review.2026-q4.abc.1.${'a'.repeat(3000)}`,
])('reads nothing from %j', (text) => expect(readTaskId(text)).toBeUndefined())

it('reads whom each of several people is asked about', () => {
  const ids = ['rater1', 'rater2'].map((personId) =>
    taskIdOf({ kind: 'feedback', subjectId: 'feedback_f1', round: 1, personId }),
  )

  expect(new Set(ids).size).toBe(2)
  for (const id of ids)
    expect(readTaskId(id)).toEqual({ kind: 'feedback', subjectId: 'feedback_f1', round: 1 })
})
