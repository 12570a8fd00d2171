import { beforeAll, describe, expect, it } from 'vitest'
import { commit } from '../../functions/platform/history/commit.ts'
import { digestOfContent } from '../../functions/platform/history/digest-of-content.ts'
import type { ToldEvent } from '../../functions/platform/history/events.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { patch, type Write } from '../../functions/platform/table/write.ts'
import { reviewKey } from '../../functions/records/reviews.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { comparedRecords } from './compared-records.ts'
import { PERIOD } from './stored-kinds.ts'

const tables = withTables()
const { forge, found } = comparedRecords(tables)

describe('a chain that Bina 0.1.0 began, which bound no records', () => {
  const appraisalId = `${PERIOD}.employee0100`
  const key = keys.appraisal(appraisalId)
  const review = { appraisalId, round: 1, workReason: 'Semua target tercapai.' }
  const item = {
    appraisalId,
    periodId: PERIOD,
    employeeId: 'employee0100',
    unitId: 'dinkes',
    state: 'calibration',
    work: 'meets',
    behaviour: 'meets',
    predicate: 'good',
    developmentAsked: false,
  }
  const task = {
    taskId: `review.${appraisalId}.1`,
    kind: 'review',
    subjectId: appraisalId,
    periodId: PERIOD,
    round: 1,
    assigneeId: 'supervisor01',
  }
  const told = (event: ToldEvent, writes: readonly Write[] = []) => ({
    ...event,
    chain: chains.appraisal(appraisalId),
    periodId: PERIOD,
    actor: { kind: 'system', name: 'test' } as const,
    at: OPENED_AT,
    writes,
  })

  beforeAll(async () => {
    await forge(key, item)
    await forge(reviewKey(appraisalId, 1), review)
    await forge(keys.task(task.taskId), task)
    await commit(
      tables(),
      told({ action: 'enrolled', after: { state: 'waiting', employeeId: 'employee0100', unitId: 'dinkes' } }),
    )
    await commit(
      tables(),
      told({
        action: 'taskOpened',
        after: {
          taskId: task.taskId,
          kind: 'review',
          assigneeId: 'supervisor01',
          assigneeAs: 'supervisor',
          dueAt: '2026-12-18T16:59:59.000Z',
        },
      }),
    )
    await commit(
      tables(),
      told({
        action: 'reviewed',
        before: { state: 'review', work: null, behaviour: null, predicate: null },
        after: {
          taskId: task.taskId,
          state: 'calibration',
          work: 'meets',
          behaviour: 'meets',
          predicate: 'good',
          developmentAsked: false,
          round: 1,
          assessedRound: null,
          workIsProvisional: false,
          review: digestOfContent(review),
        },
      }),
    )
  })

  it('is held to what its entries say directly', async () => {
    const whole = await found(key)
    await forge(key, { ...item, predicate: 'veryGood', state: 'final', note: 'unknown then' })
    await forge(reviewKey(appraisalId, 1), { ...review, workReason: 'Diganti.' })
    await forge(keys.task(task.taskId), { ...task, assigneeId: 'attacker0000' })
    const forged = await found(key)
    await forge(key, item)
    await forge(reviewKey(appraisalId, 1), review)
    await forge(keys.task(task.taskId), task)

    expect(whole).toEqual([])
    expect(forged.map(({ record, field = 'all' }) => `${record} ${field}`).toSorted()).toEqual([
      `${key.pk} REVIEW#1 all`,
      `${key.pk} predicate`,
      `${key.pk} state`,
      `TASK#review.${appraisalId}.1 assigneeId`,
    ])
  })

  it('is held to all that is written from then on', async () => {
    await commit(
      tables(),
      told({ action: 'addressTrusted' }, [patch(key, { set: { lastTaskId: 'one', note: 'said' } }, 'never')]),
    )
    const whole = await found(key)
    await forge(key, { ...item, lastTaskId: 'two', note: 'unsaid' })

    expect(whole).toEqual([])
    expect((await found(key)).map(({ field }) => field)).toEqual(['lastTaskId', 'note'])
  })
})
