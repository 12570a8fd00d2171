import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { digestOfPart } from '../../functions/platform/history/digest-of-part.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { type Form, formOf } from '../../functions/platform/http/form.ts'
import { readDraft } from '../../functions/platform/human-tasks/drafts.ts'
import { type StepPosted, showStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { signalSchema } from '../../functions/platform/signals/signals.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { progressIn } from '../../functions/records/progress.ts'
import { returnsIn } from '../../functions/records/returns.ts'
import { reviewsIn } from '../../functions/records/reviews.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { reviewPage } from '../../functions/review/review-task.tsx'
import { historyOf } from '../ground/history-of.ts'
import {
  askFor,
  clockAt,
  OPENED_AT,
  type OpenedPeriod,
  openedPeriod,
  unheardWorkflows,
  visitOf,
} from '../ground/period.ts'
import { postAs, typeElsewhere } from '../ground/post-step.ts'
import { expireTask, putRecord, putSelfAssessment, selfAssessmentOf } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { typedReview } from './answers.ts'

const tables = withTables()
const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })

let opened: OpenedPeriod
let next = 0

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 20 })
})

interface ReviewOptions {
  readonly assessed?: boolean
  readonly set?: Readonly<Record<string, string | number | boolean>>
}

/** The review of an employee nobody else of this file has reviewed. */
const prepare = async ({ assessed = true, set = {} }: ReviewOptions = {}) => {
  const appraisal = opened.appraisals[next++]
  if (!appraisal) throw new Error('Ask for more employees.')
  const { appraisalId, periodId } = appraisal
  await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
  const results = await workResultsOf(tables(), appraisal)
  if (assessed) await putSelfAssessment(tables(), selfAssessmentOf(appraisal, results), periodId)
  if (Object.keys(set).length > 0) {
    const asked = await appraisalsIn(tables()).get(appraisalId)
    await putRecord(tables(), keys.appraisal(appraisalId), { ...asked, ...set })
  }
  const task = await askFor(tables(), { kind: 'review', subjectId: appraisalId, round: 1 })
  const visit = await visitOf(tables(), task, { period: opened.period })
  return { appraisalId, task, visit, results }
}

const act = (visit: PeriodVisit, step: string, form: Form) => postAs(reviewPage, visit, step, form, deps())

const show = async (visit: PeriodVisit, step: string) =>
  renderPage(await showStep(reviewPage, visit, step, deps()))

const pageOf = (acted: StepPosted): string => ('page' in acted ? renderPage(acted.page) : acted.kind)

const checkForm = async (visit: PeriodVisit) =>
  formOf([['seen', (await show(visit, 'check')).match(/name="seen" value="([0-9a-f]{64})"/)?.[1] ?? '']])

const rate = async (visit: PeriodVisit, ratings = {}) => {
  await act(visit, '', formOf(typedReview(ratings)))
  return checkForm(visit)
}

const REASON = 'Bukti dukung kegiatan imunisasi belum dilampirkan.'
const typedReturn = (due = '2026-12-01') =>
  formOf([
    ['returnReason', REASON],
    ['revisionDue', due],
  ])

describe('the page', () => {
  it('holds the employee, each realisation beside its target, evidence, accounts and obstacles', async () => {
    const { visit, results } = await prepare()
    const [indicator] = results[0]?.indicators ?? []

    const html = await show(visit, '')

    expect(html).toContain('Siti Rahmawati')
    expect(html).toContain('Analis Kesehatan')
    expect(html).toContain('Dinas Kesehatan')
    expect(html).toContain(indicator?.description)
    expect(html).toContain(`href="https://arsip.kota.example/${indicator?.id}"`)
    expect(html).toContain('antrean setiap hari')
    expect(html).toContain('Listrik puskesmas sering padam.')
    expect(html).toContain('Belum ada hasil periode lalu')
  })

  it('says plainly when no self-assessment was submitted', async () => {
    const { visit } = await prepare({ assessed: false })

    const html = renderPage(await reviewPage.show({ ...visit, language: 'en' }, '', formOf([]), deps()))

    expect(html).toContain('No self-assessment was submitted')
  })

  it('tells the reviewer of a unit head that the work rating is provisional', async () => {
    const { visit } = await prepare({ set: { headsUnit: true } })

    const html = await show(visit, '')

    expect(html).toContain('Pegawai ini memimpin unit kerja')
    expect(html).toContain('name="work"')
  })

  it('never runs what was written as evidence', async () => {
    const { visit, results, appraisalId } = await prepare()
    const appraisal = await appraisalsIn(tables()).get(appraisalId)
    if (!appraisal) throw new Error('There is no appraisal.')
    const submitted = selfAssessmentOf(appraisal, results)
    const evidence = 'javascript:alert(1) <script>alert(2)</script>'
    const hostile = submitted.results.map((result) => ({
      ...result,
      realisations: result.realisations.map((one) => ({ ...one, evidence })),
    }))
    await putSelfAssessment(tables(), { ...submitted, results: hostile }, appraisal.periodId)

    const html = await show(visit, '')

    expect(html).not.toContain('href="javascript')
    expect(html).not.toContain('<script>alert')
  })
})

describe('errors', () => {
  it('keep what was typed and name every missing answer', async () => {
    const { visit, task } = await prepare()

    const html = pageOf(
      await act(
        visit,
        '',
        formOf([
          ['work', 'above'],
          ['workReason', 'Bagus'],
          ['feedback', 'Lanjutkan!'],
        ]),
      ),
    )

    expect(html).toContain('href="#workReason"')
    expect(html).toContain('href="#behaviour"')
    expect(html).toMatch(/value="above" checked/)
    expect(html).toContain('Lanjutkan!')
    expect((await readDraft(tables(), task)).text('feedback')).toBe('Lanjutkan!')
  })

  it('lets a ticked box be unticked', async () => {
    const { visit } = await prepare()
    await act(visit, '', formOf([...typedReview(), ['developmentAsked', 'yes']]))
    await act(visit, '', formOf(typedReview()))

    await act(visit, 'check', await checkForm(visit))

    expect(await appraisalsIn(tables()).get(visit.task.subjectId)).toMatchObject({ developmentAsked: false })
  })

  it('does not send what the check page did not show', async () => {
    const { visit, task } = await prepare()
    const stale = await rate(visit)
    await typeElsewhere(tables(), task, formOf([['work', 'below']]), OPENED_AT)

    const html = pageOf(await act(visit, 'check', stale))

    expect(html).toContain('berubah di tab lain')
    expect(html).toContain('Butuh Perbaikan')
    expect((await tasksIn(tables()).get(task.taskId))?.state).toBe('open')
  })
})

describe('submitting', () => {
  it('shows the predicate that follows before it is sent', async () => {
    const { visit } = await prepare()
    await rate(visit, { work: 'above', behaviour: 'below' })

    const html = await show(visit, 'check')

    expect(html).toContain('tone-danger')
    expect(html).toContain('>Kurang<')
    expect(html).not.toContain('name="predicate"')
  })

  it('keeps record, ratings, counters, task and history together', async () => {
    const { visit, task, appraisalId } = await prepare()
    const counted = await progressIn(tables()).ofUnit('2026-q4', 'dinkes')

    const acted = await act(visit, 'check', await rate(visit, { work: 'above', behaviour: 'above' }))

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
      after: { work: 'above', predicate: 'veryGood', review: digestOfPart(review) },
    })
    expect(JSON.stringify(history)).not.toContain('Ramah')
    expect(verifyChain(history)).toEqual({ ok: true })
  })

  it('happens once though it is sent twice, and both are told that it is done', async () => {
    const { visit, appraisalId } = await prepare()
    const form = await rate(visit)

    const both = await Promise.all([act(visit, 'check', form), act(visit, 'check', form)])

    const history = await historyOf(tables(), chains.appraisal(appraisalId))
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect(history.filter(({ action }) => action === 'reviewed')).toHaveLength(1)
  })

  it('is over once the task has expired', async () => {
    const { visit, task, appraisalId } = await prepare()
    const form = await rate(visit)
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
    const visit = await visitOf(tables(), standIn, { period: opened.period })

    const acted = await act(visit, 'check', await rate(visit))

    expect(acted).toEqual({ kind: 'done' })
    expect(await reviewsIn(tables()).ofRound(appraisalId, 1)).toMatchObject({
      reviewerId: opened.head.personId,
      reviewedAs: 'secondSupervisor',
    })
  })

  it('refuses a review of oneself', async () => {
    const { visit, task, appraisalId } = await prepare()
    const employee = opened.employees.find(({ personId }) => appraisalId.endsWith(personId))
    if (!employee) throw new Error('There is no employee.')
    const own = { ...visit, person: employee }
    const form = await rate(visit)

    const pages = [
      await act(own, '', form),
      await act(own, 'check', form),
      await act(own, 'return', typedReturn()),
    ]

    for (const page of pages) expect(pageOf(page)).toContain('tidak dapat menilai diri sendiri')
    expect((await tasksIn(tables()).get(task.taskId))?.state).toBe('open')
  })
})

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
      returnedBy: opened.supervisor.personId,
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
      after: { returns: 1, return: digestOfPart(returned) },
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
    await act(visit, 'check', await rate(visit))

    const acted = await act(visit, 'return', typedReturn())

    expect(acted).toEqual({ kind: 'over' })
  })

  it('ends by saying when the revision is due', async () => {
    const { visit, task } = await prepare()
    await act(visit, 'return', typedReturn())

    const html = renderPage(
      await reviewPage.done(await visitOf(tables(), task, { period: opened.period }), deps()),
    )

    expect(html).toContain('Isian dikembalikan')
    expect(html).toMatch(/Selasa, 0?1 Desember 2026/)
  })
})
