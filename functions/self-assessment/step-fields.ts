import { BEHAVIOUR_KEYS } from '../domain/behaviour.ts'
import type { WorkResult } from '../domain/plan.ts'
import { type Field, hiddenField, textField } from '../platform/http/form-fields.ts'
import type { StepFields } from '../platform/human-tasks/task-page.ts'
import type { Task } from '../platform/human-tasks/tasks.ts'
import type { Tables } from '../platform/table/table.ts'
import { workResultsOf } from '../records/work-results.ts'
import { appraisalOf, stepNameOf } from './assessment.ts'
import { fieldOf } from './fields.ts'

/** The fields of a work result's page. */
const fieldsOfResult = ({ id, indicators }: WorkResult): readonly Field[] => [
  hiddenField(fieldOf.language(id)),
  ...indicators.flatMap((indicator) => [
    textField(fieldOf.realisation(indicator.id)),
    textField(fieldOf.evidence(indicator.id)),
  ]),
  textField(fieldOf.account(id)),
]

/** The fields of the page about conduct. */
const behaviourFields: readonly Field[] = [
  textField(fieldOf.conduct),
  ...BEHAVIOUR_KEYS.map((key) => textField(fieldOf.conductBy(key))),
]

/** The fields of a step's form; those of a work result are its plan's. */
export const stepFieldsOf = async (tables: Tables, task: Task, name: string): Promise<StepFields> => {
  if (name === 'behaviour') return { kept: behaviourFields }
  if (name === 'check')
    return { kept: [textField(fieldOf.obstacles)], sent: [hiddenField('seen')], isLast: true }
  const results = await workResultsOf(tables, await appraisalOf(tables, task))
  const result = results.find((one) => stepNameOf(one) === name)
  return { kept: result ? fieldsOfResult(result) : [] }
}
