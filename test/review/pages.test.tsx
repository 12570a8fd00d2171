import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm, type Form, formOf, postedOf } from '../../functions/platform/http/form.ts'
import { postStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import { keys } from '../../functions/platform/table/keys.ts'
import { appraisalAttributes } from '../../functions/records/appraisals.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { periodAttributes } from '../../functions/records/periods.ts'
import { returnKey } from '../../functions/records/returns.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { reviewPages } from '../../functions/review/review-task.tsx'
import { judgePage } from '../ground/judge-page.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod, unheardWorkflows, visitOf } from '../ground/period.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord, putSelfAssessment, selfAssessmentOf } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { launchBrowser } from '../platform/html/browser.ts'
import { typedReview } from './answers.ts'

const tables = withTables()
const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })

let browser: Browser
let assessed: PeriodVisit
let unassessed: PeriodVisit

beforeAll(async () => {
  browser = await launchBrowser()
  const opened = await openedPeriod(tables(), { employees: 2, appraisal: { returns: 1 } })
  const [one, other] = opened.appraisals
  if (!one || !other) throw new Error('There are no appraisals.')
  const results = await workResultsOf(tables(), one)
  const before = { ...opened.period, periodId: '2026-q3', part: 3 }
  await putRecord(tables(), keys.period('2026-q3'), periodAttributes(before))
  const last = { ...one, appraisalId: `2026-q3.${one.employeeId}`, periodId: '2026-q3' }
  const rated = { work: 'meets', behaviour: 'above', predicate: 'good', state: 'closed' } as const
  await putRecord(
    tables(),
    keys.appraisal(last.appraisalId),
    appraisalAttributes({ ...last, ...rated, enrolledAt: '2026-08-24T02:00:00.000Z' }),
  )
  for (const { appraisalId } of [one, other])
    await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
  await putSelfAssessment(tables(), selfAssessmentOf(one, results), one.periodId)
  await putRecord(tables(), returnKey(one.appraisalId, 1), {
    appraisalId: one.appraisalId,
    round: 1,
    returnedAt: OPENED_AT.toISOString(),
    returnedBy: opened.supervisor.personId,
    reason: 'Bukti dukung kegiatan imunisasi belum dilampirkan.',
    due: '2026-12-01',
  })
  await putRecord(tables(), keys.appraisal(other.appraisalId), {
    ...appraisalAttributes({ ...other, headsUnit: true, returns: 2, state: 'selfAssessment' }),
  })
  const review = (subjectId: string, round: number) => askFor(tables(), { kind: 'review', subjectId, round })
  assessed = {
    ...(await visitOf(tables(), await review(one.appraisalId, 2), opened)),
    others: '/t/secret',
  }
  unassessed = await visitOf(tables(), await review(other.appraisalId, 1), opened)
})
afterAll(() => browser.close())

const shown = async (visit: PeriodVisit, step: string, draft: Form) =>
  renderPage(await reviewPages.show(visit, step, draft, deps()))

const refused = async (step: string, form: Form) => {
  const acted = await postAs(reviewPages, assessed, step, form, deps())
  if (acted.kind !== 'again') throw new Error(`The form was taken: ${acted.kind}.`)
  return renderPage(acted.page)
}

/** The page of a tab that has typed something else than another. */
const chosenElsewhere = async (visit: PeriodVisit) => {
  const typed = (work: string, reason: string) =>
    postedOf([
      ['work', work],
      ['workReason', reason],
    ])
  const { subjectId } = visit.task
  await postStep(reviewPages, visit, '', typed('above', `Melampaui seluruh target ${subjectId}.`), deps())
  const late = typed('meets', 'Sesuai target, tidak lebih dan tidak kurang.')
  const posted = await postStep(reviewPages, visit, '', late, deps())
  if (posted.kind !== 'elsewhere') throw new Error(`The form was taken: ${posted.kind}.`)
  return renderPage(posted.page)
}

const english = (): PeriodVisit => ({ ...assessed, language: 'en' })

const pages: Record<string, () => Promise<string>> = {
  review: () => shown(assessed, '', emptyForm),
  'review-en': () => shown(english(), '', formOf(typedReview())),
  unassessed: () => shown(unassessed, '', emptyForm),
  elsewhere: () => chosenElsewhere(assessed),
  'elsewhere-en': () => chosenElsewhere(english()),
  wrong: () => refused('', formOf([['work', 'above']])),
  check: () => shown(assessed, 'check', formOf([...typedReview(), ['developmentAsked', 'yes']])),
  'check-head': () => shown(unassessed, 'check', formOf(typedReview())),
  return: () => shown(assessed, 'return', emptyForm),
  'return-wrong': () => refused('return', formOf([['returnReason', 'Kurang']])),
  done: async () => renderPage(await reviewPages.done(assessed, deps())),
}

it('shows the last period’s result', async () => {
  const html = await shown(assessed, '', emptyForm)

  expect(html).toContain('Triwulan III 2026')
  expect(html).toContain('Hasil kerja: Sesuai ekspektasi')
})

it.each(Object.keys(pages))('shows %s on a phone and a desk without fault', async (name) => {
  const html = (await pages[name]?.()) ?? ''

  expect(await judgePage(browser, { name: `review-${name}`, html })).toEqual([])
})

it('does not blame an employee for what HR closed early', async () => {
  const period = { ...unassessed.period, closedEarlyAt: '2026-12-15T03:00:00.000Z' }

  const early = await shown({ ...unassessed, period }, '', emptyForm)
  const late = await shown(unassessed, '', emptyForm)

  expect(early).toContain('menutup penilaian mandiri lebih awal, pada Selasa, 15 Desember 2026')
  expect(early).not.toContain('tidak mengirim penilaian mandiri sampai batas waktunya')
  expect(late).toContain('tidak mengirim penilaian mandiri sampai batas waktunya')
})
