import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import type { WorkResult } from '../../functions/domain/plan.ts'
import { digestOfPart } from '../../functions/platform/history/digest-of-part.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { type Form, formOf } from '../../functions/platform/http/form.ts'
import { readDraft } from '../../functions/platform/human-tasks/drafts.ts'
import { type StepPosted, showStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import { type Task, tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { signalSchema } from '../../functions/platform/signals/signals.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { selfAssessmentsIn } from '../../functions/records/self-assessments.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { selfAssessmentPage } from '../../functions/self-assessment/self-assessment-task.tsx'
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
import { expireTask } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { typedAll, typedBehaviour, typedResult } from './answers.ts'

const tables = withTables()
const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })

interface PreparedTask {
  readonly task: Task
  readonly visit: PeriodVisit
  readonly results: readonly WorkResult[]
}

let opened: OpenedPeriod
let next = 0

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 12 })
})

/** The self-assessment of an employee nobody else of this file has asked. */
const prepare = async (): Promise<PreparedTask> => {
  const appraisal = opened.appraisals[next++]
  if (!appraisal) throw new Error('Ask for more employees.')
  const task = await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisal.appraisalId, round: 1 })
  const visit = await visitOf(tables(), task, { period: opened.period })
  return { task, visit, results: await workResultsOf(tables(), appraisal) }
}

const act = (visit: PeriodVisit, step: string, form: Form) =>
  postAs(selfAssessmentPage, visit, step, form, deps())

const show = async ({ visit }: PreparedTask, step: string) =>
  renderPage(await showStep(selfAssessmentPage, visit, step, deps()))

const pageOf = (acted: StepPosted): string => (acted.kind === 'again' ? renderPage(acted.page) : acted.kind)

const seenIn = (html: string) => html.match(/name="seen" value="([0-9a-f]{64})"/)?.[1] ?? ''

const checkForm = async (prepared: PreparedTask, obstacles = '') =>
  formOf([
    ['seen', seenIn(await show(prepared, 'check'))],
    ['obstacles', obstacles],
  ])

const fill = ({ task, visit, results }: PreparedTask) =>
  typeElsewhere(tables(), task, typedAll(results), visit.now)

describe('the way through', () => {
  it('begins with what is asked, until when, and what is not done yet', async () => {
    const prepared = await prepare()

    const html = await show(prepared, '')

    expect(html).toContain('Triwulan IV 2026')
    expect(html).toMatch(/Jumat, 0?4 Desember 2026/)
    expect(html).toContain('Agus Prasetyo')
    for (const { id, title } of prepared.results) {
      expect(html).toContain(title)
      expect(html).toContain(`?step=result-${id}`)
    }
    expect(html.match(/Belum\u00a0diisi/g)).toHaveLength(prepared.results.length + 1)
  })

  it('leads from one work result to the next, then to behaviour, then to the check', async () => {
    const { visit, results } = await prepare()
    const steps: (string | undefined)[] = []

    for (const result of results) {
      const acted = await act(visit, `result-${result.id}`, formOf(typedResult(result)))
      steps.push(acted.kind === 'step' ? acted.step : acted.kind)
    }
    const behaved = await act(visit, 'behaviour', formOf(typedBehaviour))

    expect(steps).toEqual([...results.slice(1).map(({ id }) => `result-${id}`), 'behaviour'])
    expect(behaved).toEqual({ kind: 'step', step: 'check' })
  })

  it('shows each target with its unit, and what was kept of it', async () => {
    const prepared = await prepare()
    const [result] = prepared.results
    const [indicator] = result?.indicators ?? []
    await fill(prepared)

    const html = await show(prepared, `result-${result?.id}`)

    expect(html).toContain(`${indicator?.unit}`)
    expect(html).toContain(`name="realisation-${indicator?.id}" type="text" value="${indicator?.target}"`)
    expect(html).toContain('data-draft="/t/secret/')
  })
})

describe('errors', () => {
  it('keep what was typed, are linked to their fields, and say what is wrong', async () => {
    const { task, visit, results } = await prepare()
    const [result] = results
    const [indicator] = result?.indicators ?? []
    const field = `realisation-${indicator?.id}`

    const html = pageOf(
      await act(
        visit,
        `result-${result?.id}`,
        formOf([
          [field, 'banyak sekali'],
          [`account-${result?.id}`, 'ok'],
        ]),
      ),
    )

    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain('value="banyak sekali"')
    expect(html).toContain('sebagai angka')
    expect(html).toContain(`href="#account-${result?.id}"`)
    expect((await readDraft(tables(), task)).text(field)).toBe('banyak sekali')
  })

  it('name every open part when something is missing at the end, and nothing is sent', async () => {
    const prepared = await prepare()

    const html = pageOf(await act(prepared.visit, 'check', await checkForm(prepared, 'Anggaran terlambat.')))

    expect(html).toContain('href="#conduct"')
    expect(html).toContain('id="conduct"')
    expect(html).toContain('Anggaran terlambat.')
    expect((await tasksIn(tables()).get(prepared.task.taskId))?.state).toBe('open')
  })

  it('does not send what the check page did not show', async () => {
    const prepared = await prepare()
    await fill(prepared)
    const stale = await checkForm(prepared)
    await typeElsewhere(tables(), prepared.task, formOf([['conduct', 'Diubah di tab yang lain.']]), OPENED_AT)

    const html = pageOf(await act(prepared.visit, 'check', stale))

    expect(html).toContain('berubah di tab lain')
    expect(html).toContain('Diubah di tab yang lain.')
    expect((await tasksIn(tables()).get(prepared.task.taskId))?.state).toBe('open')
  })
})

describe('submitting', () => {
  it('keeps record, task, appraisal and history together', async () => {
    const prepared = await prepare()
    await fill(prepared)
    const { appraisalId } = (await appraisalsIn(tables()).get(prepared.task.subjectId)) ?? { appraisalId: '' }

    const acted = await act(prepared.visit, 'check', await checkForm(prepared, 'Listrik sering padam.'))

    const stored = await selfAssessmentsIn(tables()).ofRound(appraisalId, 1)
    const history = await historyOf(tables(), chains.appraisal(appraisalId))
    expect(acted).toEqual({ kind: 'done' })
    expect(stored).toMatchObject({
      obstacles: 'Listrik sering padam.',
      submittedBy: prepared.visit.person.personId,
    })
    expect(stored?.results.map(({ resultId }) => resultId)).toEqual(prepared.results.map(({ id }) => id))
    expect(await appraisalsIn(tables()).get(appraisalId)).toMatchObject({
      assessedRound: 1,
      state: 'selfAssessment',
    })
    expect(await tasksIn(tables()).get(prepared.task.taskId)).toMatchObject({
      state: 'answered',
      outcome: 'answered',
    })
    expect(await getRecord(tables(), keys.signal(prepared.task.taskId), signalSchema)).toBeDefined()
    expect(history.at(-1)).toMatchObject({
      action: 'selfAssessmentSubmitted',
      after: { selfAssessment: digestOfPart(stored) },
    })
    expect(JSON.stringify(history)).not.toContain('Listrik')
    expect(verifyChain(history)).toEqual({ ok: true })
  })

  it('happens once though it is sent twice, and both are told that it is done', async () => {
    const prepared = await prepare()
    await fill(prepared)
    const form = await checkForm(prepared)

    const both = await Promise.all([act(prepared.visit, 'check', form), act(prepared.visit, 'check', form)])

    const history = await historyOf(tables(), chains.appraisal(prepared.task.subjectId))
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect(history.filter(({ action }) => action === 'selfAssessmentSubmitted')).toHaveLength(1)
  })

  it('is over once the task has expired', async () => {
    const prepared = await prepare()
    await fill(prepared)
    const form = await checkForm(prepared)
    await expireTask(tables(), prepared.task)

    const acted = await act(prepared.visit, 'check', form)

    expect(acted).toEqual({ kind: 'over' })
    expect(await selfAssessmentsIn(tables()).ofRound(prepared.task.subjectId, 1)).toBeUndefined()
  })

  it('ends with what happens next and by when', async () => {
    const prepared = await prepare()
    await fill(prepared)
    await act(prepared.visit, 'check', await checkForm(prepared))

    const visit = await visitOf(tables(), prepared.task, { period: opened.period, language: 'en' })
    const html = renderPage(await selfAssessmentPage.done(visit, deps()))

    expect(html).toContain('Self-assessment sent')
    expect(html).toMatch(/Friday,? 18 December 2026/)
    expect(html).toContain('14 working days')
  })
})
