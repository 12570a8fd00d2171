import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm, type Form, formOf } from '../../functions/platform/http/form.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { adjustmentKey } from '../../functions/records/calibrations.ts'
import type { PeriodTaskPage, PeriodVisit } from '../../functions/records/period-visit.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { acknowledgementPage } from '../../functions/results/acknowledgement-task.tsx'
import { objectionDecisionPage } from '../../functions/results/objection-decision-task.tsx'
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
  const seen = seenOnCheck(tables(), acknowledgementPage)
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

const shown = async (page: PeriodTaskPage, visit: PeriodVisit, step = '', draft: Form = emptyForm) =>
  renderPage(await page.show(visit, step, draft, depsOf(tables())))

const refused = async (page: PeriodTaskPage, visit: PeriodVisit, step: string) => {
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
  result: () => shown(acknowledgementPage, lowered),
  'result-en': () => shown(acknowledgementPage, { ...praised, language: 'en' }),
  'result-wrong': () => refused(acknowledgementPage, praised, ''),
  object: () => shown(acknowledgementPage, lowered, 'object'),
  'object-wrong': () => refused(acknowledgementPage, lowered, 'object'),
  'object-check': () => shown(acknowledgementPage, lowered, 'check', formOf(typedObjection)),
  accepted: async () => renderPage(await acknowledgementPage.done(praised, depsOf(tables()))),
  sides: () => shown(objectionDecisionPage, disputed),
  'sides-en': () => shown(objectionDecisionPage, { ...disputed, language: 'en' }),
  decide: () => shown(objectionDecisionPage, disputed, 'decide'),
  'decide-wrong': () => refused(objectionDecisionPage, disputed, 'decide'),
  'decide-check': () => shown(objectionDecisionPage, disputed, 'check', changed),
  partial: () => shown(objectionDecisionPage, partial),
  decided: async () => renderPage(await objectionDecisionPage.done(disputed, depsOf(tables()))),
}

it.each(Object.keys(pages))('shows %s on a phone and a desk without fault', async (name) => {
  const html = (await pages[name]?.()) ?? ''

  expect(await judgePage(browser, { name: `results-${name}`, html })).toEqual([])
})

it('lights exactly one cell of the matrix', async () => {
  const html = await shown(acknowledgementPage, lowered)

  expect(html.match(/<td[^>]*aria-current="true"/g)).toHaveLength(1)
  expect(html).toContain('Hasil Anda')
})

it('says who of HR calibrated in the calibrator’s place, and nothing where the calibrator did', async () => {
  const inPlace = /menggantikan tim penilai kinerja: Sri Wahyuni/

  expect(await shown(acknowledgementPage, lowered)).toMatch(inPlace)
  expect(await shown(acknowledgementPage, { ...lowered, language: 'en' })).toContain(
    'in the calibrator’s place: Sri Wahyuni',
  )
  expect(await shown(acknowledgementPage, praised)).not.toMatch(inPlace)
})
