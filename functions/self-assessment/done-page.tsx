import { localDate } from '../domain/working-calendar.ts'
import { ConfirmationPanel } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { StepList } from '../platform/html/sequences.tsx'
import { formatDate, formatDateTime, formatNumber } from '../platform/i18n/format.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { textsFor } from './texts.ts'

interface DonePageProps {
  readonly visit: PeriodVisit
  readonly supervisorName: string | undefined
}

/** It arrived; and who does what by when from here. */
export const DonePage = ({ visit, supervisorName }: DonePageProps) => {
  const { language, person, period, task, others } = visit
  const texts = textsFor(language)
  const { next } = texts
  const today = localDate(visit.now, period.timeZone)
  const by = (due: string) => (today <= due ? next.by(formatDate(due, language)) : '')
  const days = formatNumber(period.profile.objectionWorkingDays, language)
  return (
    <Page language={language} title={texts.sent} user={person.name}>
      <ConfirmationPanel title={texts.sent}>
        {texts.sentWhen(formatDateTime(task.overAt ?? visit.now, language, period.timeZone))}
      </ConfirmationPanel>
      <StepList
        steps={[
          {
            title: next.review(supervisorName ?? texts.yourSupervisor),
            text: `${by(period.reviewDue)} ${next.mayReturn}`.trim(),
          },
          {
            title: next.calibration,
            text: by(period.calibrationDue),
          },
          { title: next.result, text: next.resultWhen(days) },
        ]}
      />
      <p>{texts.nothingToDo}</p>
      {others && (
        <p>
          <a href={others}>{texts.others}</a>
        </p>
      )}
    </Page>
  )
}
