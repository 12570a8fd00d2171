import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { digestOfContent } from '../../functions/platform/history/digest-of-content.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { signalSchema } from '../../functions/platform/signals/signals.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { progressIn } from '../../functions/records/progress.ts'
import { reviewsIn } from '../../functions/records/reviews.ts'
import { historyOf } from '../ground/history-of.ts'
import { askFor, visitOf } from '../ground/period.ts'
import { expireTask } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { pageOf, typedReturn, withReviewer } from './reviewer.ts'

const tables = withTables()
const { opened, prepare, act, show, rateUpToCheck } = withReviewer(tables)

describe('submitting', () => {
  it('shows the predicate that follows before it is sent', async () => {
    const { visit } = await prepare()
    await rateUpToCheck(visit, { work: 'above', behaviour: 'below' })

    const html = await show(visit, 'check')

    expect(html).toContain('tone-danger')
    expect(html).toContain('>Kurang<')
    expect(html).not.toContain('name="predicate"')
  })

  it('keeps record, ratings, counters, task and history together', async () => {
    const { visit, task, appraisalId } = await prepare()
    const counted = await progressIn(tables()).ofUnit('2026-q4', 'dinkes')

    const acted = await act(visit, 'check', await rateUpToCheck(visit, { work: 'above', behaviour: 'above' }))

    const review = await reviewsIn(tables()).latest({ appraisalId, returns: 0 })
    const history = await historyOf(tables(), chains.appraisal(appraisalId))
    const progress = await progressIn(tables()).ofUnit('2026-q4', 'dinkes')
    expect(acted).toEqual({ kind: 'done' })
    expect(review).toMatchObject({ work: 'above', predicate: 'veryGood', reviewedAs: 'supervisor', round: 1 })
    expect(await appraisalsIn(tables()).get(appraisalId)).toMatchObject({
      state: 'calibration',
      work: 'above',
      behaviour: 'above',
      predicate: 'veryGood',
      developmentAsked: false,
    })
    expect(progress?.calibration).toBe((counted?.calibration ?? 0) + 1)
    expect(await tasksIn(tables()).get(task.taskId)).toMatchObject({ state: 'answered', outcome: 'answered' })
    expect(await getRecord(tables(), keys.signal(task.taskId), signalSchema)).toBeDefined()
    expect(history.at(-1)).toMatchObject({
      action: 'reviewed',
      before: { work: null },
      after: { work: 'above', predicate: 'veryGood', review: digestOfContent(review) },
    })
    expect(JSON.stringify(history)).not.toContain('Ramah')
    expect(verifyChain(history)).toEqual({ ok: true })
  })

  it('happens once though it is sent twice, and both are told that it is done', async () => {
    const { visit, appraisalId } = await prepare()
    const form = await rateUpToCheck(visit)

    const both = await Promise.all([act(visit, 'check', form), act(visit, 'check', form)])

    const history = await historyOf(tables(), chains.appraisal(appraisalId))
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect(history.filter(({ action }) => action === 'reviewed')).toHaveLength(1)
  })

  it('is over once the task has expired', async () => {
    const { visit, task, appraisalId } = await prepare()
    const form = await rateUpToCheck(visit)
    await expireTask(tables(), task)

    const acted = await act(visit, 'check', form)

    expect(acted).toEqual({ kind: 'over' })
    expect(await reviewsIn(tables()).latest({ appraisalId, returns: 0 })).toBeUndefined()
  })

  it('is the same for the second supervisor who stands in', async () => {
    const { task, appraisalId } = await prepare()
    await expireTask(tables(), task)
    const standIn = await askFor(tables(), {
      kind: 'review',
      subjectId: appraisalId,
      round: 1,
      assignee: 'secondSupervisor',
    })
    const visit = await visitOf(tables(), standIn, { period: opened().period })

    const acted = await act(visit, 'check', await rateUpToCheck(visit))

    expect(acted).toEqual({ kind: 'done' })
    expect(await reviewsIn(tables()).ofRound(appraisalId, 1)).toMatchObject({
      reviewerId: opened().head.personId,
      reviewedAs: 'secondSupervisor',
    })
  })

  it('refuses a review of oneself', async () => {
    const { visit, task, appraisalId } = await prepare()
    const employee = opened().employees.find(({ personId }) => appraisalId.endsWith(personId))
    if (!employee) throw new Error('There is no employee.')
    const own = { ...visit, person: employee }
    const form = await rateUpToCheck(visit)

    const pages = [
      await act(own, '', form),
      await act(own, 'check', form),
      await act(own, 'return', typedReturn()),
    ]

    for (const page of pages) expect(pageOf(page)).toContain('tidak dapat menilai diri sendiri')
    expect((await tasksIn(tables()).get(task.taskId))?.state).toBe('open')
  })
})
