import { errorsOf } from '../platform/forms/form-model.ts'
import { showForm } from '../platform/forms/show-form.tsx'
import { Button } from '../platform/html/button.tsx'
import { Radios } from '../platform/html/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Textarea, TextField } from '../platform/html/inputs.tsx'
import { ConfirmationPanel } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { Details, PageHeading, SummaryList } from '../platform/html/sections.tsx'
import { StepList } from '../platform/html/sequences.tsx'
import type { Form as Posted } from '../platform/http/form.ts'
import { labelsOf } from '../platform/http/form-fields.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { formatDay } from '../platform/i18n/format.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { keys } from '../platform/table/keys.ts'
import { type FollowUpAnswer, type FollowUpTask, followUpsIn } from '../records/follow-ups.ts'
import { peopleIn } from '../records/people.ts'
import { type PeriodTaskPages, type PeriodVisit, pagesInPeriod } from '../records/period-visit.ts'
import { answerFollowUp } from './answer-follow-up.ts'
import { MARKS } from './choices.ts'
import { FORMS } from './forms.ts'
import { QUESTIONS, type Question } from './questions.ts'
import { followUpTasks } from './tasks.ts'
import { followUpTextsFor } from './texts.ts'

interface FollowUpView {
  readonly visit: PeriodVisit
  readonly about: string
  readonly values: Posted
  readonly errors: FieldErrors
  /** The plan agreed before, for whoever checks in or evaluates. */
  readonly plan: FollowUpAnswer | undefined
}

const QuestionField = ({
  kind,
  question,
  shown,
}: {
  kind: FollowUpTask
  question: Question
  shown: FollowUpView
}) => {
  const { visit, values, errors } = shown
  const { labels } = followUpTextsFor(visit.language).tasks[kind]
  const field = showForm(FORMS[kind], { language: visit.language, typed: values, errors })(question.name)
  switch (question.kind) {
    case 'line':
      return <TextField {...field} />
    case 'lines':
      return <Textarea {...field} />
    case 'mark':
      return <Radios {...field} inline options={MARKS.map((mark) => ({ value: mark, text: mark }))} />
    case 'choice':
      return (
        <Radios
          {...field}
          options={question.options.map((option) => ({ value: option, text: labels[option] ?? option }))}
        />
      )
  }
}

const AgreedPlan = ({ plan, language }: { plan: FollowUpAnswer; language: Language }) => {
  const texts = followUpTextsFor(language)
  const { labels } = texts.tasks.coachingPlan
  return (
    <Details summary={texts.agreed}>
      <SummaryList
        rows={QUESTIONS.coachingPlan
          .filter(({ name }) => plan.fields[name])
          .map(({ name }) => ({ key: labels[name] ?? name, value: plan.fields[name] }))}
      />
    </Details>
  )
}

const QuestionsPage = ({ kind, shown }: { kind: FollowUpTask; shown: FollowUpView }) => {
  const { visit, about, errors, plan } = shown
  const texts = followUpTextsFor(visit.language)
  const words = texts.tasks[kind]
  const title = words.title(about)
  return (
    <Page
      language={visit.language}
      title={title}
      user={visit.person.name}
      hasErrors={Object.keys(errors).length > 0}
      back={visit.others ? { href: visit.others } : undefined}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={texts.caption}>{title}</PageHeading>
      <p class="lead">{words.lead}</p>
      <p>{texts.due(formatDay(visit.task.dueAt, visit.language, visit.period.timeZone))}</p>
      {plan && <AgreedPlan plan={plan} language={visit.language} />}
      <Form action={visit.address} draft={`${visit.address}/draft`}>
        {QUESTIONS[kind].map((question) => (
          <QuestionField key={question.name} kind={kind} question={question} shown={shown} />
        ))}
        <Button>{words.send}</Button>
      </Form>
    </Page>
  )
}

const shownOf = async (
  kind: FollowUpTask,
  visit: PeriodVisit,
  values: Posted,
  errors: FieldErrors,
  { tables }: TaskDeps,
): Promise<FollowUpView> => {
  const followUps = followUpsIn(tables)
  const { subjectId } = visit.task
  const subject =
    kind === 'rewardApproval' ? await followUps.reward(subjectId) : await followUps.coaching(subjectId)
  const employee = subject && (await peopleIn(tables).get(subject.employeeId))
  const asksOfPlan = kind === 'coachingCheckIn' || kind === 'coachingEvaluation'
  return {
    visit,
    about: employee?.name ?? followUpTextsFor(visit.language).someone,
    values,
    errors,
    plan: asksOfPlan ? await followUps.answer(subjectId, 'coachingPlan') : undefined,
  }
}

/** One page of questions, one answer: how every task of coaching and reward is asked. */
const questionPages = (kind: FollowUpTask): PeriodTaskPages =>
  pagesInPeriod({
    ahead: ({ subjectId, aboutId }) => [
      ...followUpTasks[kind].records(subjectId),
      ...(aboutId ? [keys.person(aboutId)] : []),
    ],
    fields: async () => ({ draftFields: FORMS[kind].fields, isLast: true }),
    labels: labelsOf(FORMS[kind]),
    show: async (visit, _, draft, deps) => (
      <QuestionsPage kind={kind} shown={await shownOf(kind, visit, draft, {}, deps)} />
    ),
    act: async (visit, _, { form }, deps) => {
      const read = FORMS[kind].read(form)
      if (!read.ok) {
        const shown = await shownOf(kind, visit, form, errorsOf(read.faults, visit.language), deps)
        return { kind: 'again', page: <QuestionsPage kind={kind} shown={shown} /> }
      }
      const answered = await answerFollowUp(kind, read.answer, visit, deps)
      return { kind: answered.ok ? 'done' : 'over' }
    },
    done: async (visit) => {
      const texts = followUpTextsFor(visit.language)
      const words = texts.tasks[kind]
      return (
        <Page
          language={visit.language}
          title={words.done}
          user={visit.person.name}
          back={visit.others ? { href: visit.others } : undefined}
        >
          <ConfirmationPanel title={words.done} />
          <StepList steps={[{ title: texts.nextTitle, text: words.next }]} />
        </Page>
      )
    },
  })

/** The pages of coaching and reward. */
export const followUpPages: Readonly<Record<FollowUpTask, PeriodTaskPages>> = {
  coachingPlan: questionPages('coachingPlan'),
  coachingCheckIn: questionPages('coachingCheckIn'),
  coachingEvaluation: questionPages('coachingEvaluation'),
  coachingFeedback: questionPages('coachingFeedback'),
  rewardApproval: questionPages('rewardApproval'),
}
