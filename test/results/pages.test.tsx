import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm, type Form, formOf } from '../../functions/platform/http/form.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { adjustmentKey } from '../../functions/records/calibrations.ts'
import type { PeriodTaskPages, PeriodVisit } from '../../functions/records/period-visit.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { acknowledgementPages } from '../../functions/results/acknowledgement-task.tsx'
import { objectionDecisionPages } from '../../functions/results/objection-decision-task.tsx'
import { judgePage } from '../ground/judge-page.ts'
import { OPENED_AT } from '../ground/period.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord, putSelfAssessment, selfAssessmentOf } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { launchBrowser } from '../platform/html/browser.ts'
import { seenOnCheck } from './check-seen.ts'
import { depsOf, objectedTo, published, typedObjection } from './published.ts'

const tables = withTables()

const adjust = (to: Tables, appraisalId: string) =>
  putRecord(to, adjustmentKey(appraisalId, 1), {
    appraisalId,
    number: 1,
    at: OPENED_AT.toISOString(),
    authorId: 'headheadhea1',
    cause: 'calibrator',
    reason: 'Puskesmas lain dengan beban kerja yang sama mencapai seluruh target.',
    before: { work: 'meets', behaviour: 'meets', predicate: 'good' },
    after: { work: 'below', behaviour: 'meets', predicate: 'needsImprovement' },
  })

let browser: Browser
let lowered: PeriodVisit
let praised: PeriodVisit
let disputed: PeriodVisit
let partial: PeriodVisit

beforeAll(async () => {
  browser = await launchBrowser()
  const low = await published(tables(), { periodId: '2026-q1', appraisal: { assessedRound: 1 } })
  await adjust(tables(), low.appraisalId)
  await putRecord(tables(), keys.calibration('2026-q1.dinkes'), {
    calibrationId: '2026-q1.dinkes',
    periodId: '2026-q1',
    unitId: 'dinkes',
    calibratorId: 'headheadhea1',
    signedOffAt: OPENED_AT.toISOString(),
    signedOffBy: 'hrhrhrhrhrh1',
    signedOffAs: 'hr',
  })
  lowered = { ...(await low.visit()), others: '/t/secret' }
  const high = await published(tables(), { periodId: '2026-q2', work: 'above', behaviour: 'above' })
  praised = await high.visit()
  const seen = seenOnCheck(tables(), acknowledgementPages)
  const one = await objectedTo(tables(), { periodId: '2026-q3' }, seen)
  const [appraisal] = one.appraisals
  if (!appraisal) throw new Error('There is no appraisal.')
  const results = await workResultsOf(tables(), appraisal)
  await putSelfAssessment(tables(), selfAssessmentOf(appraisal, results), appraisal.periodId)
  await adjust(tables(), one.appraisalId)
  disputed = await one.visit()
  const other = await objectedTo(tables(), { periodId: '2026-q4', reviewerId: 'headheadhea1' }, seen)
  partial = await other.visit()
})
afterAll(() => browser.close())

const shown = async (page: PeriodTaskPages, visit: PeriodVisit, step = '', draft: Form = emptyForm) =>
  renderPage(await page.show(visit, step, draft, depsOf(tables())))

const refused = async (page: PeriodTaskPages, visit: PeriodVisit, step: string) => {
  const acted = await postAs(page, visit, step, emptyForm, depsOf(tables()))
  if (acted.kind !== 'again' && acted.kind !== 'refused')
    throw new Error(`The form was taken: ${acted.kind}.`)
  return renderPage(acted.page)
}

const changed = formOf([
  ['ruling', 'change'],
  ['work', 'meets'],
  ['behaviour', 'meets'],
  ['reason', 'Surat PLN membuktikan gangguan listrik; target lain tercapai seluruhnya.'],
])

const pages: Record<string, () => Promise<string>> = {
  result: () => shown(acknowledgementPages, lowered),
  'result-en': () => shown(acknowledgementPages, { ...praised, language: 'en' }),
  'result-wrong': () => refused(acknowledgementPages, praised, ''),
  object: () => shown(acknowledgementPages, lowered, 'object'),
  'object-wrong': () => refused(acknowledgementPages, lowered, 'object'),
  'object-check': () => shown(acknowledgementPages, lowered, 'check', formOf(typedObjection)),
  accepted: async () => renderPage(await acknowledgementPages.done(praised, depsOf(tables()))),
  sides: () => shown(objectionDecisionPages, disputed),
  'sides-en': () => shown(objectionDecisionPages, { ...disputed, language: 'en' }),
  decide: () => shown(objectionDecisionPages, disputed, 'decide'),
  'decide-wrong': () => refused(objectionDecisionPages, disputed, 'decide'),
  'decide-check': () => shown(objectionDecisionPages, disputed, 'check', changed),
  partial: () => shown(objectionDecisionPages, partial),
  decided: async () => renderPage(await objectionDecisionPages.done(disputed, depsOf(tables()))),
}

it.each(Object.keys(pages))('shows %s on a phone and a desk without fault', async (name) => {
  const html = (await pages[name]?.()) ?? ''

  expect(await judgePage(browser, { name: `results-${name}`, html })).toEqual([])
})

it('lights exactly one cell of the matrix', async () => {
  const html = await shown(acknowledgementPages, lowered)

  expect(html.match(/<td[^>]*aria-current="true"/g)).toHaveLength(1)
  expect(html).toContain('Hasil Anda')
})

it('says who of HR calibrated in the calibrator’s place, and nothing where the calibrator did', async () => {
  const inPlace = /menggantikan tim penilai kinerja: Sri Wahyuni/

  expect(await shown(acknowledgementPages, lowered)).toMatch(inPlace)
  expect(await shown(acknowledgementPages, { ...lowered, language: 'en' })).toContain(
    'in the calibrator’s place: Sri Wahyuni',
  )
  expect(await shown(acknowledgementPages, praised)).not.toMatch(inPlace)
})
