import { checkFields } from '../platform/human-tasks/check-page.tsx'
import type { StepFields } from '../platform/human-tasks/task-pages.ts'
import type { Task } from '../platform/human-tasks/tasks.ts'
import { defaultLanguage } from '../platform/i18n/languages.ts'
import type { Tables } from '../platform/table/table.ts'
import { workResultsOf } from '../records/work-results.ts'
import { appraisalOf, stepNameOf } from './assessment.ts'
import { behaviourForm, obstaclesForm, resultForm } from './forms.ts'

/** The fields of a step's form; those of a work result are its plan's. */
export const stepFieldsOf = async (tables: Tables, task: Task, name: string): Promise<StepFields> => {
  if (name === 'behaviour') return { draftFields: behaviourForm.fields }
  if (name === 'check') return checkFields(obstaclesForm.fields)
  const results = await workResultsOf(tables, await appraisalOf(tables, task))
  const result = results.find((one) => stepNameOf(one) === name)
  return { draftFields: result ? resultForm(result, defaultLanguage).fields : [] }
}
