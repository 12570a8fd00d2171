import { describe, expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { formOf } from '../../functions/platform/http/form.ts'
import { readDraft } from '../../functions/platform/human-tasks/drafts.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { reviewPages } from '../../functions/review/review-task.tsx'
import { OPENED_AT } from '../ground/period.ts'
import { typeElsewhere } from '../ground/post-step.ts'
import { putSelfAssessment, selfAssessmentOf } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { typedReview } from './answers.ts'
import { pageOf, withReviewer } from './reviewer.ts'

const tables = withTables()
const { deps, prepare, act, show, checkForm, rateUpToCheck } = withReviewer(tables)

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

    const html = renderPage(await reviewPages.show({ ...visit, language: 'en' }, '', formOf([]), deps()))

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
    const stale = await rateUpToCheck(visit)
    await typeElsewhere(tables(), task, formOf([['work', 'below']]), OPENED_AT)

    const html = pageOf(await act(visit, 'check', stale))

    expect(html).toContain('berubah di tab lain')
    expect(html).toContain('Butuh Perbaikan')
    expect((await tasksIn(tables()).get(task.taskId))?.state).toBe('open')
  })
})
