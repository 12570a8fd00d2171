import { beforeAll, describe, expect, it } from 'vitest'
import { escalate } from '../../../functions/platform/human-tasks/escalate.ts'
import { readAsked } from '../../../functions/platform/human-tasks/task-definition.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import { hrToday } from '../../../functions/records/hr-today.ts'
import { type Person, personAttributes } from '../../../functions/records/people.ts'
import { periodAttributes } from '../../../functions/records/periods.ts'
import { tasks } from '../../../functions/roots/tasks.ts'
import { askFor, OPENED_AT, type OpenedPeriod, openedPeriod } from '../../ground/period.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
let opened: OpenedPeriod

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 3 })
})

/** The directory has this of an officer of HR in the desk's own unit. */
const officer = async (personId: string, now: Partial<Person> = {}) => {
  const person: Person = { ...opened.hr, personId, ...now }
  await putRecord(tables(), keys.person(personId), personAttributes(person))
  return personId
}

const noted = (...hrIds: string[]) => hrToday(tables(), { hrIds })

describe('who of HR is asked', () => {
  it('are those noted at the opening, in their order, as long as they serve', async () => {
    const [first, second] = [await officer('officer00001'), await officer('officer00002')]

    expect(await noted(second, first)).toEqual([second, first])
  })

  it.each([
    ['has retired', { status: 'retired' }],
    ['has another role now', { roles: ['leadership'] }],
    ['has no role any more', { roles: [] }],
  ] as const)('is nobody who %s', async (_, now) => {
    const former = await officer('officer00003', {
      ...now,
      roles: [...('roles' in now ? now.roles : ['hr' as const])],
    })
    const serving = await officer('officer00004')

    expect(await noted(former, serving)).toEqual([serving])
  })

  it('are colleagues of their unit when none of those noted serves any more', async () => {
    const former = await officer('officer00005', { unitId: 'hr-desk', roles: [] })
    const colleague = await officer('officer00006', { unitId: 'hr-desk' })
    await officer('officer00007', { unitId: 'hr-desk', roles: [] })

    expect(await noted(former)).toEqual([colleague])
  })

  it('is nobody when nobody is left', async () => {
    const former = await officer('officer00008', { unitId: 'empty-desk', status: 'retired' })

    expect(await noted(former, 'not-there-any-more')).toEqual([])
  })
})

describe('a task that falls to HR', () => {
  it('is asked of one who serves, and told to one who serves', async () => {
    const former = await officer('officer00009', { unitId: 'desk-two', roles: [] })
    const serving = await officer('officer00010', { unitId: 'desk-two' })
    await putRecord(
      tables(),
      keys.period(opened.period.periodId),
      periodAttributes({ ...opened.period, hrIds: [former] }),
    )
    const [appraisal] = opened.appraisals
    const subjectId = appraisal?.appraisalId ?? ''

    await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
    const task = await askFor(tables(), { kind: 'review', subjectId, round: 1, assignee: 'hr' })
    const asked = await readAsked(tasks, tables(), task)
    if (!asked) throw new Error('There is nothing to ask about.')
    const told = await escalate({ ...task, assigneeId: 'somebody-else' }, asked, {
      cause: 'test',
      at: OPENED_AT,
    })

    expect(task.assigneeId).toBe(serving)
    const people = told.map((write) => write.item('records').Put?.Item?.personId)
    expect(people).toContain(serving)
    expect(people).not.toContain(former)
  })
})
