import { describe, expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { showStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import type { Language } from '../../functions/platform/i18n/languages.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { fieldOf } from '../../functions/self-assessment/field-names.ts'
import { selfAssessmentPages } from '../../functions/self-assessment/self-assessment-task.tsx'
import { askFor, clockAt, OPENED_AT, openedPeriod, unheardWorkflows, visitOf } from '../ground/period.ts'
import { postAs, typeElsewhere } from '../ground/post-step.ts'
import { withTables } from '../ground/tables.ts'
import { withPeriod } from '../ground/with-period.ts'
import { sent } from './typed-number.ts'

const tables = withTables()
const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })

const opened = withPeriod(() => openedPeriod(tables(), { employees: 6 }))
let next = 0

/** A first work result of somebody nobody else of this file has asked, and their visits in each language. */
const prepare = async () => {
  const appraisal = opened().appraisals[next++]
  if (!appraisal) throw new Error('Ask for more employees.')
  const task = await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisal.appraisalId, round: 1 })
  const [result] = await workResultsOf(tables(), appraisal)
  const [indicator] = result?.indicators ?? []
  if (!result || !indicator) throw new Error('The plan is empty.')
  const visitIn = (language: Language) => visitOf(tables(), task, { period: opened().period, language })
  return { task, result, field: fieldOf.realisation(indicator.id), visitIn }
}

const show = async (visit: PeriodVisit, step: string) =>
  renderPage(await showStep(selfAssessmentPages, visit, step, deps()))

const valueIn = (html: string, field: string) =>
  html.match(new RegExp(`name="${field}" type="text"(?: value="([^"]*)")?`))?.[1] ?? ''

describe('on a page', () => {
  it.each([
    ['en', '1,250', '1,250', '1.250'],
    ['id', '1.250', '1,250', '1.250'],
    ['en', '1,250.5', '1,250.5', '1.250,5'],
  ] as const)('in %s, %s is the same number on every page after it', async (language, typed, en, id) => {
    const { result, field, visitIn } = await prepare()
    const visit = await visitIn(language)

    const acted = await postAs(
      selfAssessmentPages,
      visit,
      `result-${result.id}`,
      sent(result, language, field, typed),
      deps(),
    )

    expect(acted.kind).toBe('step')
    expect(valueIn(await show(visit, `result-${result.id}`), field)).toBe(typed)
    expect(await show(await visitIn('en'), 'check')).toContain(`${en} `)
    expect(await show(await visitIn('id'), 'check')).toContain(`${id} `)
  })

  it('asks which of two numbers is meant, beside the field, and keeps what was typed', async () => {
    const { result, field, visitIn } = await prepare()

    const acted = await postAs(
      selfAssessmentPages,
      await visitIn('en'),
      `result-${result.id}`,
      sent(result, 'en', field, '1.250'),
      deps(),
    )

    const html = acted.kind === 'again' ? renderPage(acted.page) : acted.kind
    expect(html).toContain('“1.250” could be two numbers. Write 1250 or 1.25')
    expect(html).toContain(`href="#${field}"`)
    expect(valueIn(html, field)).toBe('1.250')
  })

  it('takes such a text out of its field, and tells it, when the language is changed before it is mended', async () => {
    const { task, result, field, visitIn } = await prepare()
    await typeElsewhere(tables(), task, sent(result, 'en', field, '1.250'), OPENED_AT)

    const html = await show(await visitIn('id'), `result-${result.id}`)

    expect(html).toContain('“1.250” dapat berarti dua angka. Tulis 1250 atau 1,25')
    expect(valueIn(html, field)).toBe('')
    expect(html).toContain(`name="${fieldOf.language(result.id)}" value="id"`)
  })
})
