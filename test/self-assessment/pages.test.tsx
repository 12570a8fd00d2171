import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm, type Form, formOf } from '../../functions/platform/http/form.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { returnKey } from '../../functions/records/returns.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { selfAssessmentPages } from '../../functions/self-assessment/self-assessment-task.tsx'
import { judgePage } from '../ground/judge-page.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod, unheardWorkflows, visitOf } from '../ground/period.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord, putSelfAssessment, selfAssessmentOf } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { launchBrowser } from '../platform/html/browser.ts'
import { typedAll } from './answers.ts'

const tables = withTables()
const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })

let browser: Browser
let first: PeriodVisit
let second: PeriodVisit
let filled: Form

beforeAll(async () => {
  browser = await launchBrowser()
  const opened = await openedPeriod(tables(), { employees: 2 })
  const [one, other] = opened.appraisals
  if (!one || !other) throw new Error('There are no appraisals.')
  const asked = await askFor(tables(), { kind: 'selfAssessment', subjectId: one.appraisalId, round: 1 })
  first = { ...(await visitOf(tables(), asked, opened)), others: '/t/secret' }
  const results = await workResultsOf(tables(), one)
  filled = typedAll(results)
  await askFor(tables(), { kind: 'selfAssessment', subjectId: other.appraisalId, round: 1 })
  await putSelfAssessment(tables(), selfAssessmentOf(other, results), other.periodId)
  await askFor(tables(), { kind: 'review', subjectId: other.appraisalId, round: 1 })
  await putRecord(tables(), returnKey(other.appraisalId, 1), {
    appraisalId: other.appraisalId,
    round: 1,
    returnedAt: OPENED_AT.toISOString(),
    returnedBy: opened.supervisor.personId,
    reason: 'Bukti dukung kegiatan imunisasi belum dilampirkan. Tambahkan daftar hadir dan foto kegiatan.',
    due: '2026-12-01',
  })
  const again = await askFor(tables(), { kind: 'selfAssessment', subjectId: other.appraisalId, round: 2 })
  second = await visitOf(tables(), again, opened)
})
afterAll(() => browser.close())

const shown = async (visit: PeriodVisit, step: string, draft: Form) =>
  renderPage(await selfAssessmentPages.show(visit, step, draft, deps()))

const refused = async (step: string, form: Form) => {
  const acted = await postAs(selfAssessmentPages, first, step, form, deps())
  if (acted.kind !== 'again') throw new Error(`The form was taken: ${acted.kind}.`)
  return renderPage(acted.page)
}

const wrong = () =>
  formOf([
    ['realisation-r1i1', 'banyak'],
    ['account-r1', ''],
  ])

const twofold = () =>
  formOf([
    ['language-r1', 'en'],
    ['realisation-r1i1', '1.250'],
    ['account-r1', ''],
  ])

const english = () => ({ ...first, language: 'en' as const })

const pages: Record<string, () => Promise<string>> = {
  start: () => shown(first, '', emptyForm),
  returned: () => shown(second, '', emptyForm),
  result: () => shown(first, 'result-r1', filled),
  'result-en': () => shown(english(), 'result-r1', emptyForm),
  'result-wrong': () => refused('result-r1', wrong()),
  'result-twofold': () => shown(first, 'result-r1', twofold()),
  behaviour: () => shown(first, 'behaviour', filled),
  check: () => shown(first, 'check', filled),
  'check-wrong': () => refused('check', emptyForm),
  done: async () => renderPage(await selfAssessmentPages.done(first, deps())),
}

it.each(Object.keys(pages))('shows %s on a phone and a desk without fault', async (name) => {
  const html = (await pages[name]?.()) ?? ''

  expect(await judgePage(browser, { name: `self-assessment-${name}`, html })).toEqual([])
})
