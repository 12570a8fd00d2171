import { beforeAll, describe, expect, it } from 'vitest'
import { createTask } from '../../functions/platform/human-tasks/tasks.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { periodAttributes } from '../../functions/records/periods.ts'
import { emailOf, type Name } from '../ground/organisation.ts'
import { OPENED_AT, periodOf } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withGoverned } from './governed.ts'
import { appraisalOf, putAppraisal } from './judges-in-files.ts'

const agency = withGoverned()
const PERIOD = periodOf({})

beforeAll(() => putRecord(agency().tables, keys.period(PERIOD.periodId), periodAttributes(PERIOD)))

let attacks = 0
/** Budi alone would have somebody's mail go to a mailbox of his: what waits for a second person, and where the mail goes. */
const moveMailbox = async (name: Name) => {
  const before = await agency().person(name)
  attacks += 1
  const email = `attacker${attacks}@kota.example`
  const { state } = await agency().imports('budi', { [name]: { email } })
  const waiting = (await agency().waiting()).find(({ personId }) => personId === before.personId)
  return { state, changed: waiting?.changed, isMoved: (await agency().person(name)).email === email }
}

const KEPT = { state: 'imported', changed: ['email'], isMoved: false }
const MOVED = { state: 'imported', changed: undefined, isMoved: true }

describe('one officer who moves the mailbox', () => {
  it.each([
    ['a supervisor', 'agus'],
    ['a head, who calibrates', 'ratna'],
  ] as const)('of %s waits for a second person', async (_, name) => {
    expect(await moveMailbox(name)).toEqual(KEPT)
  })

  it('of somebody to whom a task about another was handed before waits as well', async () => {
    const { personId: siti } = await agency().person('siti')
    const { personId: maria } = await agency().person('maria')
    const task = createTask({
      taskId: `review.${PERIOD.periodId}.${maria}.1`,
      kind: 'review',
      subjectId: `${PERIOD.periodId}.${maria}`,
      round: 1,
      periodId: PERIOD.periodId,
      unitId: 'dinkes',
      assigneeId: siti,
      assigneeAs: 'supervisor',
      state: 'open',
      version: 2,
      openedAt: OPENED_AT.toISOString(),
      dueAt: '2026-12-18T16:59:59.000Z',
      climbed: 0,
    })
    await putRecord(agency().tables, keys.task(`review.${PERIOD.periodId}.${maria}.1`), {
      ...task.item('records').Put?.Item,
    })

    expect(await moveMailbox('siti')).toEqual(KEPT)
  })

  it('of whom an open period has frozen as supervisor waits, whatever the directory says since', async () => {
    const { personId: supervisorId } = await agency().person('maria')
    await putAppraisal(agency(), await appraisalOf(agency(), { supervisorId }))

    expect(await moveMailbox('maria')).toEqual(KEPT)
  })

  it('away from somebody, who would hear of nothing then, waits whoever it is', async () => {
    await agency().meet('dewi')
    const { personId } = await agency().person('dewi')

    const done = await agency().imports('budi', { dewi: { email: '' } })

    const waiting = (await agency().waiting()).find((one) => one.personId === personId)
    expect([done.state, waiting?.changed]).toEqual(['imported', ['email']])
    expect((await agency().person('dewi')).email).toBe(emailOf('dewi'))
  })

  it('of somebody on whom nobody depends is done at once', async () => {
    await agency().meet('yohanes')

    expect(await moveMailbox('yohanes')).toEqual(MOVED)
    expect((await agency().person('yohanes')).email).not.toBe(emailOf('yohanes'))
  })
})
