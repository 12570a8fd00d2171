import { routeOf } from '../domain/follow-up.ts'
import { ConfirmationPanel } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { type Step, StepList } from '../platform/html/sequences.tsx'
import { isAnsweredWith } from '../platform/human-tasks/task-definition.ts'
import { formatDateTime, formatNumber } from '../platform/i18n/format.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { RatedAppraisal } from './result-story.ts'
import { resultTasks } from './tasks.ts'
import { textsFor } from './texts.ts'

interface ConfirmationProps {
  readonly visit: PeriodVisit
  readonly title: string
  readonly lead: string
  readonly steps: readonly Step[]
}

/** It arrived, what happens next, and the way to the person's other tasks. */
export const Confirmation = ({ visit, title, lead, steps }: ConfirmationProps) => (
  <Page language={visit.language} title={title} user={visit.person.name}>
    <ConfirmationPanel title={title}>{lead}</ConfirmationPanel>
    <StepList steps={steps} />
    {visit.others && (
      <p>
        <a href={visit.others}>{textsFor(visit.language).others}</a>
      </p>
    )}
  </Page>
)

/** When a task's answer was taken, in words. */
export const answeredWhen = ({ task, now, language, period }: PeriodVisit): string =>
  formatDateTime(task.overAt ?? now, language, period.timeZone)

/** After the employee accepted or objected. */
export const AnsweredPage = ({
  visit,
  appraisal,
}: {
  readonly visit: PeriodVisit
  readonly appraisal: RatedAppraisal
}) => {
  const { language, period, task } = visit
  const texts = textsFor(language)
  const { next } = texts
  const days = formatNumber(period.profile.decisionWorkingDays, language)
  return isAnsweredWith(task, resultTasks.acknowledgement, 'objected') ? (
    <Confirmation
      visit={visit}
      title={texts.objectedTitle}
      lead={texts.objectedLead(answeredWhen(visit))}
      steps={[
        { title: next.decision, text: next.decisionWhy(days) },
        { title: next.told, text: next.toldWhy },
      ]}
    />
  ) : (
    <Confirmation
      visit={visit}
      title={texts.acceptedTitle}
      lead={texts.acceptedLead}
      steps={[
        { title: next.final, text: next.finalWhy },
        { title: next.followUp, text: texts.followUps[routeOf(appraisal.predicate)] },
      ]}
    />
  )
}
