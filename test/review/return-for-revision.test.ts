import { describe, expect, it } from 'vitest'
import { digestOfContent } from '../../functions/platform/history/digest-of-content.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { formOf } from '../../functions/platform/http/form.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { returnsIn } from '../../functions/records/returns.ts'
import { reviewPages } from '../../functions/review/review-task.tsx'
import { historyOf } from '../ground/history-of.ts'
import { askFor, visitOf } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { pageOf, REASON, typedReturn, withReviewer } from './reviewer.ts'

const tables = withTables()
const { deps, opened, prepare, act, show, rateUpToCheck } = withReviewer(tables)

describe('returning for revision', () => {
  it('keeps the reason, counts the return, sets the date and ends the task', async () => {
    const { visit, task, appraisalId } = await prepare()

    const acted = await act(visit, 'return', typedReturn())

    const history = await historyOf(tables(), chains.appraisal(appraisalId))
    const returned = await returnsIn(tables()).ofRound(appraisalId, 1)
    expect(acted).toEqual({ kind: 'done' })
    expect(returned).toMatchObject({
      reason: REASON,
      due: '2026-12-01',
      returnedBy: opened().supervisor.personId,
    })
    expect(await appraisalsIn(tables()).get(appraisalId)).toMatchObject({
      state: 'review',
      returns: 1,
      revisionDue: '2026-12-01',
    })
    expect(await tasksIn(tables()).get(task.taskId)).toMatchObject({ state: 'answered', outcome: 'returned' })
    expect(history.at(-1)).toMatchObject({
      action: 'returnedForRevision',
      before: { returns: 0 },
      after: { returns: 1, return: digestOfContent(returned) },
    })
    expect(JSON.stringify(history)).not.toContain('imunisasi')
  })

  it('gives the employee the date that was chosen', async () => {
    const { visit, appraisalId } = await prepare()
    await act(visit, 'return', typedReturn())

    const again = await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 2 })

    expect(again.dueAt).toBe('2026-12-01T16:59:59.000Z')
  })

  it('asks for a reason and a date within reach, and keeps what was typed', async () => {
    const { visit } = await prepare()

    const html = pageOf(
      await act(
        visit,
        'return',
        formOf([
          ['returnReason', 'Kurang'],
          ['revisionDue', '2027-06-01'],
        ]),
      ),
    )

    expect(html).toContain('href="#returnReason"')
    expect(html).toContain('href="#revisionDue"')
    expect(html).toContain('value="2027-06-01"')
    expect(html).toContain('Kurang')
  })

  it('is neither offered nor taken once the returns allowed are used up', async () => {
    const { visit, task } = await prepare({ set: { returns: 2 } })

    const page = await show(visit, '')
    const acted = await act(visit, 'return', typedReturn())

    expect(page).not.toContain('?step=return')
    expect(pageOf(acted)).toContain('Batas pengembalian sudah tercapai')
    expect((await tasksIn(tables()).get(task.taskId))?.state).toBe('open')
  })

  it('loses against a review sent in another tab', async () => {
    const { visit } = await prepare()
    await act(visit, 'check', await rateUpToCheck(visit))

    const acted = await act(visit, 'return', typedReturn())

    expect(acted).toEqual({ kind: 'over' })
  })

  it('ends by saying when the revision is due', async () => {
    const { visit, task } = await prepare()
    await act(visit, 'return', typedReturn())

    const html = renderPage(
      await reviewPages.done(await visitOf(tables(), task, { period: opened().period }), deps()),
    )

    expect(html).toContain('Isian dikembalikan')
    expect(html).toMatch(/Selasa, 0?1 Desember 2026/)
  })
})
