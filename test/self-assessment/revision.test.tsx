import { beforeAll, expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { formOf } from '../../functions/platform/http/form.ts'
import { showStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import type { Appraisal } from '../../functions/records/appraisals.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { returnKey } from '../../functions/records/returns.ts'
import { selfAssessmentsIn } from '../../functions/records/self-assessments.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { selfAssessmentPages } from '../../functions/self-assessment/self-assessment-task.tsx'
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

const tables = withTables()
const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })
const REASON = 'Bukti dukung kegiatan imunisasi belum dilampirkan.'

let opened: OpenedPeriod
let next = 0

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 3 })
})

const firstRound = async () => {
  const appraisal = opened.appraisals[next++]
  if (!appraisal) throw new Error('Ask for more employees.')
  const task = await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisal.appraisalId, round: 1 })
  return { appraisal, task, results: await workResultsOf(tables(), appraisal) }
}

/** The second round, after the supervisor gave the first back. */
const secondRound = async ({ appraisalId }: Appraisal): Promise<PeriodVisit> => {
  await askFor(tables(), { kind: 'review', subjectId: appraisalId, round: 1 })
  await putRecord(tables(), returnKey(appraisalId, 1), {
    appraisalId,
    round: 1,
    returnedAt: OPENED_AT.toISOString(),
    returnedBy: opened.supervisor.personId,
    reason: REASON,
    due: '2026-12-01',
  })
  const task = await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisalId, round: 2 })
  return visitOf(tables(), task, opened)
}

const show = async (visit: PeriodVisit, step: string) =>
  renderPage(await showStep(selfAssessmentPages, visit, step, deps()))

it('puts the supervisor’s reason before everything else', async () => {
  const { appraisal, results } = await firstRound()
  await putSelfAssessment(tables(), selfAssessmentOf(appraisal, results), appraisal.periodId)

  const html = await show(await secondRound(appraisal), '')

  expect(html).toContain('Agus Prasetyo mengembalikannya')
  expect(html.indexOf(REASON)).toBeGreaterThan(0)
  expect(html.indexOf(REASON)).toBeLessThan(html.indexOf('class="lead"'))
  expect(html).toContain('Mulai memperbaiki')
})

it('starts from what was submitted, and sends the changed and the unchanged together', async () => {
  const { appraisal, results } = await firstRound()
  const [result] = results
  const submitted = selfAssessmentOf(appraisal, results)
  await putSelfAssessment(tables(), submitted, appraisal.periodId)
  const visit = await secondRound(appraisal)
  const seen = async () => (await show(visit, 'check')).match(/name="seen" value="([0-9a-f]{64})"/)?.[1] ?? ''
  const account = 'Diperbaiki: daftar hadir dan foto kegiatan sudah dilampirkan.'
  const changed = result?.indicators.map(({ id, target }): [string, string] => [
    `realisation-${id}`,
    `${target}`,
  ])

  const saved = await postAs(
    selfAssessmentPages,
    visit,
    `result-${result?.id}`,
    formOf([...(changed ?? []), [`account-${result?.id}`, account]]),
    deps(),
  )
  const sent = await postAs(selfAssessmentPages, visit, 'check', formOf([['seen', await seen()]]), deps())

  const second = await selfAssessmentsIn(tables()).ofRound(appraisal.appraisalId, 2)
  expect(saved).toEqual({ kind: 'step', step: 'check' })
  expect(sent).toEqual({ kind: 'done' })
  expect(second?.results[0]?.account).toBe(account)
  expect(second?.results.slice(1)).toEqual(submitted.results.slice(1))
  expect(second?.conductByValue).toEqual(submitted.conductByValue)
})

it('does not lose a first round that was begun and never sent', async () => {
  const { appraisal, task } = await firstRound()
  await typeElsewhere(tables(), task, formOf([['conduct', 'Saya melayani antrean tiap hari.']]), OPENED_AT)
  await expireTask(tables(), task)

  const html = await show(await secondRound(appraisal), 'behaviour')

  expect(html).toContain('Saya melayani antrean tiap hari.')
})
