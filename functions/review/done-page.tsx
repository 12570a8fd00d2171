import { localDate } from '../domain/working-calendar.ts'
import { ConfirmationPanel } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { StepList } from '../platform/html/sequences.tsx'
import { isAnsweredWith } from '../platform/human-tasks/task-definition.ts'
import { formatDate, formatDateTime, formatNumber } from '../platform/i18n/format.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { ReviewCase } from './case.ts'
import { reviewTasks } from './tasks.ts'
import { textsFor } from './texts.ts'

interface DonePageProps {
  readonly visit: PeriodVisit
  readonly of: ReviewCase
}

const afterReview = ({ visit: { language, period, now }, of: { employee } }: DonePageProps) => {
  const { nextReviewed: next } = textsFor(language)
  const isAhead = localDate(now, period.timeZone) <= period.calibrationDue
  const by = isAhead ? next.by(formatDate(period.calibrationDue, language)) : ''
  const days = formatNumber(period.profile.objectionWorkingDays, language)
  return [
    { title: next.calibration, text: `${by} ${next.changes}`.trim() },
    { title: next.result(employee.name), text: next.resultWhen(days) },
  ]
}

const afterReturn = ({ visit: { language }, of: { employee, appraisal } }: DonePageProps) => {
  const { nextReturned: next } = textsFor(language)
  const due = appraisal.revisionDue
  return [
    { title: next.revise(employee.name), text: due && next.reviseWhen(formatDate(due, language)) },
    { title: next.again, text: next.againWhy },
  ]
}

/** It arrived; and who does what by when from here. */
export const DonePage = (props: DonePageProps) => {
  const { language, person, period, task, others, now } = props.visit
  const texts = textsFor(language)
  const wasReturned = isAnsweredWith(task, reviewTasks.review, 'returned')
  const title = wasReturned ? texts.returned : texts.reviewed
  return (
    <Page language={language} title={title} user={person.name}>
      <ConfirmationPanel title={title}>
        {texts.doneWhen(formatDateTime(task.overAt ?? now, language, period.timeZone))}
      </ConfirmationPanel>
      <StepList steps={wasReturned ? afterReturn(props) : afterReview(props)} />
      {others && (
        <p>
          <a href={others}>{texts.others}</a>
        </p>
      )}
    </Page>
  )
}
