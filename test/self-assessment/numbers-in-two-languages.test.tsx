import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkResult } from '../../functions/domain/plan.ts'
import { planTemplateFor } from '../../functions/domain/plan-template.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { type Form, formOf } from '../../functions/platform/http/form.ts'
import { showStep } from '../../functions/platform/human-tasks/task-steps.tsx'
import { type Language, languages } from '../../functions/platform/i18n/languages.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { workResultsOf } from '../../functions/records/work-results.ts'
import { fieldOf } from '../../functions/self-assessment/field-names.ts'
import { formOfSubmitted, readResult, typedFor, typedOver } from '../../functions/self-assessment/fields.ts'
import { selfAssessmentPage } from '../../functions/self-assessment/self-assessment-task.tsx'
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
import { selfAssessmentOf } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { typedResult } from './answers.ts'

const tables = withTables()
const deps = () => ({ tables: tables(), sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })

let opened: OpenedPeriod
let next = 0

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 6 })
})

/** A first work result of somebody nobody else of this file has asked, and their visits in each language. */
const prepare = async () => {
  const appraisal = opened.appraisals[next++]
  if (!appraisal) throw new Error('Ask for more employees.')
  const task = await askFor(tables(), { kind: 'selfAssessment', subjectId: appraisal.appraisalId, round: 1 })
  const [result] = await workResultsOf(tables(), appraisal)
  const [indicator] = result?.indicators ?? []
  if (!result || !indicator) throw new Error('The plan is empty.')
  const visitIn = (language: Language) => visitOf(tables(), task, { period: opened.period, language })
  return { task, result, field: fieldOf.realisation(indicator.id), visitIn }
}

/** What the form of a page sends when one realisation is typed on it. */
const sent = (result: WorkResult, language: Language, field: string, typed: string): Form =>
  formOf([
    [fieldOf.language(result.id), language],
    ...typedResult(result).map(([name, value]): [string, string] => [name, name === field ? typed : value]),
  ])

const show = async (visit: PeriodVisit, step: string) =>
  renderPage(await showStep(selfAssessmentPage, visit, step, deps()))

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
      selfAssessmentPage,
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
      selfAssessmentPage,
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

const [RESULT] = planTemplateFor('ahliMuda')
const language = fc.constantFrom(...languages)
const typedText = fc.oneof(
  fc.stringMatching(/^\d{1,4}[.,]\d{3}$/),
  fc.string({ unit: fc.constantFrom(...'0123456789., %'), maxLength: 10 }),
)

const valuesOf = (result: WorkResult, form: Form) => {
  const { answer, faults } = readResult(result, form)
  const open = new Set(faults.map(({ field }) => field))
  return answer.realisations.map(({ indicatorId, value }) =>
    open.has(fieldOf.realisation(indicatorId)) ? undefined : value,
  )
}

it('never turns what was typed into another number, however often the page changes its language', () => {
  if (!RESULT) throw new Error('The template is empty.')
  const field = fieldOf.realisation(RESULT.indicators[0]?.id ?? '')
  fc.assert(
    fc.property(typedText, language, fc.array(language, { maxLength: 4 }), (text, first, later) => {
      const typed = sent(RESULT, first, field, text)
      const [meant] = valuesOf(RESULT, typed)

      const last = later.reduce(
        (form, language) =>
          typedOver(
            typedFor(RESULT, form, language).answer,
            formOf([[fieldOf.language(RESULT.id), language]]),
          ),
        typed,
      )

      expect(valuesOf(RESULT, last)[0]).toBe(meant)
    }),
    { numRuns: 500 },
  )
})

it('reads what was submitted back to the last decimal', () => {
  if (!RESULT) throw new Error('The template is empty.')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (n, places) => {
      const value = n / 10 ** places
      const [appraisal] = opened.appraisals
      if (!appraisal) throw new Error('There are no appraisals.')
      const submitted = selfAssessmentOf(appraisal, [RESULT])
      const results = submitted.results.map((one) => ({
        ...one,
        realisations: one.realisations.map((realisation) => ({ ...realisation, value })),
      }))

      const form = formOfSubmitted({ ...submitted, results })

      expect(new Set(valuesOf(RESULT, form))).toEqual(new Set([value]))
    }),
  )
})
