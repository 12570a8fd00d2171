import { expect, it } from 'vitest'
import type { HistoryEntry } from '../../../functions/domain/history-entry.ts'
import { tasks } from '../../../functions/roots/tasks.ts'
import { placeTaken } from '../../../functions/web/auditor/place-taken.ts'

const entry = (action: string, as: string, taskId?: string): HistoryEntry => ({
  chain: 'appraisal/p.e',
  sequence: 1,
  at: '2026-12-01T02:00:00.000Z',
  actor: { kind: 'person', id: 'hrhrhrhrhrh1', as },
  action,
  ...(taskId === undefined ? {} : { after: { taskId } }),
  previousHash: '0'.repeat(64),
  hash: '0'.repeat(64),
})

const others = Object.entries(tasks).filter(([, { assignee }]) => !['hr', 'employee'].includes(assignee))

it.each(others)(
  'an officer’s answer to %s is marked as given in the place of whose task it is',
  (kind, task) => {
    expect(placeTaken(entry('answered', 'hr', `${kind}.p.e.1.hr`))).toBe(task.assignee)
    expect(placeTaken(entry('answered', task.assignee, `${kind}.p.e.1`))).toBeUndefined()
  },
)

it.each(['achievementSet', 'ratingChanged'])(
  'so is what an officer does before a signature: %s',
  (action) => {
    expect(placeTaken(entry(action, 'hr'))).toBe('calibrator')
  },
)

it.each([
  ['what is HR’s own to decide', entry('rewardDecided', 'hr', 'rewardApproval.p.e.1')],
  ['what HR does with a task of others', entry('taskReassigned', 'hr', 'review.p.e.1')],
  ['what is about no task', entry('withdrawn', 'hr')],
])('%s is done in nobody’s place', (_, own) => {
  expect(placeTaken(own)).toBeUndefined()
})
