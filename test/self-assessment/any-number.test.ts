import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { WorkResult } from '../../functions/domain/plan.ts'
import { planTemplateFor } from '../../functions/domain/plan-template.ts'
import { type Form, formOf } from '../../functions/platform/http/form.ts'
import { languages } from '../../functions/platform/i18n/languages.ts'
import type { Appraisal } from '../../functions/records/appraisals.ts'
import { fieldOf } from '../../functions/self-assessment/field-names.ts'
import { formOfSubmitted, readResult, typedFor, typedOver } from '../../functions/self-assessment/fields.ts'
import { OPENED_AT } from '../ground/period.ts'
import { selfAssessmentOf } from '../ground/reviewable.ts'
import { sent } from './typed-number.ts'

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

const APPRAISAL: Appraisal = {
  appraisalId: '2026-q4.employee0001',
  periodId: '2026-q4',
  employeeId: 'employee0001',
  unitId: 'dinkes',
  headsUnit: false,
  postType: 'ahliMuda',
  state: 'selfAssessment',
  returns: 0,
  enrolledAt: OPENED_AT.toISOString(),
  movedAt: OPENED_AT.toISOString(),
}

it('reads what was submitted back to the last decimal', () => {
  if (!RESULT) throw new Error('The template is empty.')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (n, places) => {
      const value = n / 10 ** places
      const submitted = selfAssessmentOf(APPRAISAL, [RESULT])
      const results = submitted.results.map((one) => ({
        ...one,
        realisations: one.realisations.map((realisation) => ({ ...realisation, value })),
      }))

      const form = formOfSubmitted({ ...submitted, results })

      expect(new Set(valuesOf(RESULT, form))).toEqual(new Set([value]))
    }),
  )
})
