import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { digestOfContent } from '../../functions/platform/history/digest-of-content.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { signalSchema } from '../../functions/platform/signals/signals.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { selfAssessmentsIn } from '../../functions/records/self-assessments.ts'
import { selfAssessmentPages } from '../../functions/self-assessment/self-assessment-task.tsx'
import { historyOf } from '../ground/history-of.ts'
import { visitOf } from '../ground/period.ts'
import { expireTask } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { withSelfAssessments } from './assessing.ts'

const tables = withTables()
const { deps, opened, prepare, act, checkForm, fill } = withSelfAssessments(tables)

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
      after: { selfAssessment: digestOfContent(stored) },
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

    const visit = await visitOf(tables(), prepared.task, { period: opened().period, language: 'en' })
    const html = renderPage(await selfAssessmentPages.done(visit, deps()))

    expect(html).toContain('Self-assessment sent')
    expect(html).toMatch(/Friday,? 18 December 2026/)
    expect(html).toContain('14 working days')
  })
})
