import { errorsOf, type Fault } from '../platform/forms/form-model.ts'
import { emptyForm, type Form } from '../platform/http/form.ts'
import { wasSeen } from '../platform/human-tasks/check-page.tsx'
import type { ActionResult, TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { keys } from '../platform/table/keys.ts'
import { type PeriodTaskPages, type PeriodVisit, pagesInPeriod } from '../records/period-visit.ts'
import { planKey } from '../records/plans.ts'
import { returnKey } from '../records/returns.ts'
import {
  type Assessment,
  assessmentOf,
  type FormStep,
  nextStep,
  readersOf,
  shownOnCheck,
  stepOf,
  typedBefore,
} from './assessment.ts'
import { BehaviourPage } from './behaviour-page.tsx'
import { CheckAssessmentPage } from './check-page.tsx'
import { DonePage } from './done-page.tsx'
import { readAll, readBehaviour, readResult, typedFor } from './fields.ts'
import { labels } from './forms.ts'
import { ResultPage } from './result-page.tsx'
import { StartPage } from './start-page.tsx'
import { stepFieldsOf } from './step-fields.ts'
import { submitSelfAssessment } from './submit-self-assessment.ts'

const pageOf = (visit: PeriodVisit, assessment: Assessment, step: FormStep, faults: readonly Fault[]) => {
  const shown = { visit, assessment, errors: errorsOf(faults, visit.language) }
  switch (step.kind) {
    case 'result': {
      const { answer: typed, faults: lost } = typedFor(step.result, assessment.typed, visit.language)
      return (
        <ResultPage
          visit={visit}
          assessment={{ ...assessment, typed }}
          errors={errorsOf([...faults, ...lost], visit.language)}
          result={step.result}
          position={step.position}
        />
      )
    }
    case 'behaviour':
      return <BehaviourPage {...shown} />
    case 'check':
      return <CheckAssessmentPage {...shown} />
  }
}

/** What a posted page lacks. */
const faultsOf = ({ results, typed }: Assessment, step: FormStep): readonly Fault[] => {
  switch (step.kind) {
    case 'result':
      return readResult(step.result, typed).faults
    case 'behaviour':
      return readBehaviour(typed).faults
    case 'check':
      return readAll(results, typed).faults
  }
}

const submit = async (
  visit: PeriodVisit,
  assessment: Assessment,
  form: Form,
  deps: TaskDeps,
): Promise<ActionResult> => {
  if (!wasSeen(form, shownOnCheck(assessment)))
    return {
      kind: 'again',
      page: <CheckAssessmentPage visit={visit} assessment={assessment} errors={{}} changedMeanwhile />,
    }
  const { answer } = readAll(assessment.results, assessment.typed)
  const submitted = await submitSelfAssessment(visit, assessment, answer, deps)
  return { kind: submitted.ok ? 'done' : 'over' }
}

/** The pages by which an employee assesses their own work and behaviour. */
export const selfAssessmentPages: PeriodTaskPages = pagesInPeriod({
  // Appraisal and plan say which fields a step has, and then what its page shows.
  ahead: ({ subjectId, round }) => [
    keys.appraisal(subjectId),
    keys.appraisal(subjectId),
    planKey(subjectId),
    planKey(subjectId),
    ...(round > 1 ? [keys.appraisal(subjectId), returnKey(subjectId, round - 1)] : []),
  ],

  fields: (visit, name, { tables }) => stepFieldsOf(tables, visit.task, name),

  labels,

  before: (visit, { tables }) => typedBefore(tables, visit.task),

  show: async (visit, name, typed, { tables }) => {
    const assessment = await assessmentOf(tables, visit, typed)
    const step = stepOf(name, assessment)
    if (step.kind !== 'start') return pageOf(visit, assessment, step, [])
    const readers = await readersOf(tables, assessment)
    return <StartPage visit={visit} assessment={assessment} readers={readers} />
  },

  act: async (visit, name, { form, typed }, deps) => {
    const assessment = await assessmentOf(deps.tables, visit, typed)
    if (visit.task.state !== 'open' || assessment.appraisal.state !== 'selfAssessment')
      return { kind: 'over' }
    const step = stepOf(name, assessment)
    if (step.kind === 'start') return { kind: 'step', step: nextStep(assessment) }
    const faults = faultsOf(assessment, step)
    if (faults.length > 0) return { kind: 'again', page: pageOf(visit, assessment, step, faults) }
    if (step.kind === 'check') return submit(visit, assessment, form, deps)
    return { kind: 'step', step: nextStep(assessment) }
  },

  done: async (visit, { tables }) => {
    const { supervisor } = await readersOf(tables, await assessmentOf(tables, visit, emptyForm))
    return <DonePage visit={visit} supervisorName={supervisor} />
  },
})
