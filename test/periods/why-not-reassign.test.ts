import { describe, expect, it } from 'vitest'
import { whyNotReassign } from '../../functions/periods/reassign-task.ts'
import { definitionOf } from '../../functions/platform/human-tasks/task-definition.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import type { Person } from '../../functions/records/people.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { LATELY, withReassignable } from './reassignable.ts'

const tables = withTables()
const { given, colleague } = withReassignable(tables)

const review = () => given().review

const employee = () => ({ ...given().opened.head, personId: given().appraisal.employeeId })

describe('who takes over a task', () => {
  it.each<[string, () => Task, () => Person]>([
    ['about-themselves', review, employee],
    ['assigned-already', review, () => given().opened.supervisor],
    ['not-active', review, () => colleague({ status: 'retired' })],
    ['no-email', review, () => colleague({ email: undefined })],
    ['no-email', review, () => colleague({ emailBouncedAt: OPENED_AT.toISOString() })],
    ['not-reassignable', () => given().own, () => colleague()],
    ['not-reassignable', () => ({ ...review(), state: 'answered' }), () => colleague()],
    [
      'rated-already',
      () => ({
        ...review(),
        kind: 'objectionDecision',
        assigneeAs: 'secondSupervisor',
        assigneeId: given().opened.head.personId,
      }),
      () => given().opened.supervisor,
    ],
    ['to-oneself', review, () => given().opened.hr],
    ['of-own-making', review, () => colleague({ addedAt: LATELY, addedBy: 'hrhrhrhrhrh1' })],
    ['of-own-making', review, () => colleague({ emailMovedAt: LATELY, emailMovedBy: 'hrhrhrhrhrh1' })],
    ['of-own-making', review, () => colleague({ renamedAt: LATELY, renamedBy: ['hrhrhrhrhrh1'] })],
    ['not-hr', () => ({ ...review(), kind: 'rewardApproval', assigneeAs: 'hr' }), () => colleague()],
  ])('is refused: %s', (refusal, task, to) => {
    expect(
      whyNotReassign(
        { task: task(), to: to(), personId: given().opened.hr.personId, now: OPENED_AT, hasColleague: true },
        definitionOf(tasks, task().kind),
        given().appraisal,
      ),
    ).toBe(refusal)
  })

  it('may be of HR for what HR is asked', () => {
    const task: Task = { ...review(), assigneeAs: 'hr' }

    expect(
      whyNotReassign(
        {
          task,
          to: colleague({ roles: ['hr'] }),
          personId: given().opened.hr.personId,
          now: OPENED_AT,
          hasColleague: true,
        },
        { assignee: 'supervisor' },
        given().appraisal,
      ),
    ).toBeUndefined()
  })

  it('may be somebody whom another officer added, or whom nobody touched for ninety days', () => {
    const by = { task: review(), personId: given().opened.hr.personId, now: OPENED_AT, hasColleague: true }

    const others = colleague({ addedAt: LATELY, addedBy: 'another00001' })
    const lately = colleague({ addedAt: LATELY, addedBy: given().opened.hr.personId })
    const longAgo = colleague({ addedAt: '2026-01-20T02:00:00.000Z', addedBy: given().opened.hr.personId })
    expect(
      whyNotReassign({ ...by, to: others }, { assignee: 'supervisor' }, given().appraisal),
    ).toBeUndefined()
    expect(
      whyNotReassign({ ...by, to: longAgo }, { assignee: 'supervisor' }, given().appraisal),
    ).toBeUndefined()
    // An agency with one officer has nobody else to do it.
    expect(
      whyNotReassign(
        { ...by, to: lately, hasColleague: false },
        { assignee: 'supervisor' },
        given().appraisal,
      ),
    ).toBeUndefined()
  })

  it('may be any colleague who serves and can be reached', () => {
    expect(
      whyNotReassign(
        {
          task: review(),
          to: colleague(),
          personId: given().opened.hr.personId,
          now: OPENED_AT,
          hasColleague: true,
        },
        { assignee: 'supervisor' },
        given().appraisal,
      ),
    ).toBeUndefined()
  })
})
