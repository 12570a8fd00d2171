import type { VNode } from 'preact'
import { errorsOf, type Fault } from '../platform/forms/form-model.ts'
import type { Form } from '../platform/http/form.ts'
import { labelsOf } from '../platform/http/form-fields.ts'
import { checkFields, wasSeen } from '../platform/human-tasks/check-page.tsx'
import type { ActionResult, StepAnswer, StepFields, TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { objectionKey } from '../records/objections.ts'
import { peopleIn } from '../records/people.ts'
import { type PeriodTaskPages, type PeriodVisit, pagesInPeriod } from '../records/period-visit.ts'
import { planKey } from '../records/plans.ts'
import { reviewKey } from '../records/reviews.ts'
import { answeredWhen, Confirmation } from './answered-page.tsx'
import { decideObjection } from './decide-objection.ts'
import { CheckDecisionPage, DecidePage } from './decide-pages.tsx'
import { decisionForm, readDecision } from './decision-form.ts'
import { type DecisionStory, decisionStoryOf } from './decision-story.ts'
import { handOverObjection } from './hand-over-objection.ts'
import { type Decider, type Partiality, partialityOf } from './impartial-decider.ts'
import { PartialPage } from './partial-page.tsx'
import { SidesPage } from './sides-page.tsx'
import { textsFor } from './texts.ts'

/** The fields of a step's form. */
const stepFieldsOf = (step: string): StepFields => {
  if (step === 'check') return checkFields()
  return { draftFields: step === 'decide' ? decisionForm.fields : [] }
}

const partialPage = async (
  visit: PeriodVisit,
  { why, instead }: NonNullable<Partiality>,
  tables: Tables,
): Promise<VNode> => {
  const person = instead === undefined ? undefined : await peopleIn(tables).get(instead.personId)
  return <PartialPage visit={visit} why={why} insteadName={person?.name} />
}

const decidePage = (
  visit: PeriodVisit,
  story: DecisionStory,
  typed: Form,
  faults: readonly Fault[] = [],
): VNode => <DecidePage visit={visit} story={story} typed={typed} errors={errorsOf(faults, visit.language)} />

const checkPage = (visit: PeriodVisit, story: DecisionStory, typed: Form, isChanged = false): VNode => {
  const read = readDecision(typed, story.appraisal)
  return read.ok ? (
    <CheckDecisionPage visit={visit} story={story} ruled={read.answer} isChanged={isChanged} />
  ) : (
    decidePage(visit, story, typed, read.faults)
  )
}

const decide = (visit: PeriodVisit, story: DecisionStory, { typed }: StepAnswer): ActionResult => {
  const read = readDecision(typed, story.appraisal)
  if (read.ok) return { kind: 'step', step: 'check' }
  return { kind: 'again', page: decidePage(visit, story, typed, read.faults) }
}

const submit = async (
  visit: PeriodVisit,
  story: DecisionStory,
  { form, typed }: StepAnswer,
  deps: TaskDeps,
): Promise<ActionResult> => {
  const read = readDecision(typed, story.appraisal)
  if (!read.ok || !wasSeen(form, read.answer))
    return { kind: 'again', page: checkPage(visit, story, typed, true) }
  const decided = await decideObjection(visit, story, read.answer, deps)
  return decided.ok ? { kind: 'done' } : { kind: 'over' }
}

/** The page after a hand-over is the task's own, which now says that it is someone else's. */
const giveAway = async (
  visit: PeriodVisit,
  story: DecisionStory,
  instead: Decider,
  deps: TaskDeps,
): Promise<ActionResult> => {
  const given = await handOverObjection(visit, instead, story.appraisal.employeeId, deps)
  return given.ok ? { kind: 'step', step: '' } : { kind: 'over' }
}

/** The pages on which the second supervisor hears both sides and decides an objection. */
export const objectionDecisionPages: PeriodTaskPages = pagesInPeriod({
  ahead: ({ subjectId, aboutId }) => [
    keys.appraisal(subjectId),
    ...(aboutId ? [keys.person(aboutId)] : []),
    planKey(subjectId),
    objectionKey(subjectId),
    reviewKey(subjectId, 1),
  ],

  fields: async (_, step) => stepFieldsOf(step),

  labels: labelsOf(decisionForm),

  show: async (visit, step, draft, { tables }) => {
    const story = await decisionStoryOf(tables, visit)
    const partiality = await partialityOf(tables, visit, story)
    if (partiality) return partialPage(visit, partiality, tables)
    if (step === 'decide') return decidePage(visit, story, draft)
    if (step === 'check') return checkPage(visit, story, draft)
    return <SidesPage visit={visit} story={story} />
  },

  act: async (visit, step, answer, deps) => {
    const story = await decisionStoryOf(deps.tables, visit)
    if (visit.task.state !== 'open' || story.appraisal.state !== 'objection') return { kind: 'over' }
    const partiality = await partialityOf(deps.tables, visit, story)
    if (partiality?.instead && step === 'handOver') return giveAway(visit, story, partiality.instead, deps)
    if (partiality) return { kind: 'refused', page: await partialPage(visit, partiality, deps.tables) }
    if (step === 'decide') return decide(visit, story, answer)
    if (step === 'check') return submit(visit, story, answer, deps)
    return { kind: 'step', step: 'decide' }
  },

  done: async (visit) => {
    const texts = textsFor(visit.language)
    const { nextDecided: next } = texts
    return (
      <Confirmation
        visit={visit}
        title={texts.decidedTitle}
        lead={texts.decidedLead(answeredWhen(visit))}
        steps={[
          { title: next.final, text: next.finalWhy },
          { title: next.followUp, text: next.followUpWhy },
        ]}
      />
    )
  },
})
