import { ButtonGroup, ButtonLink } from '../platform/html/button.tsx'
import { DataTable } from '../platform/html/data-table.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading, SummaryList } from '../platform/html/sections.tsx'
import { Tag } from '../platform/html/tag.tsx'
import { formatDay } from '../platform/i18n/format.ts'
import { periodTitle } from '../platform/i18n/period-title.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Assessment, isBehaviourDone, isDone, nextStep, type Readers, stepNameOf } from './assessment.ts'
import { textsFor } from './texts.ts'

interface StartPageProps {
  readonly visit: PeriodVisit
  readonly assessment: Assessment
  readonly readers: Readers
}

const Returned = ({ visit: { language, period }, assessment: { returned }, readers }: StartPageProps) => {
  const texts = textsFor(language)
  if (!returned) return null
  const date = formatDay(returned.returnedAt, language, period.timeZone)
  return (
    <Notice tone="attention" title={texts.returnedTitle}>
      <p>{texts.returnedBy(readers.returner ?? texts.yourSupervisor, date)}</p>
      {returned.reason.split(/\n+/).map((line) => (
        <p key={line}>
          <strong>{line}</strong>
        </p>
      ))}
      <p>{texts.returnedKept}</p>
    </Notice>
  )
}

const Parts = ({ visit: { language, address }, assessment }: StartPageProps) => {
  const texts = textsFor(language)
  const state = (done: boolean) => (
    <Tag tone={done ? 'success' : 'neutral'}>{done ? texts.done : texts.notYet}</Tag>
  )
  return (
    <DataTable
      caption={texts.asked}
      columns={[{ header: texts.part }, { header: vocabularyFor(language).terms.status }]}
      rows={[
        ...assessment.results.map((result) => [
          <a key={result.id} href={`${address}?step=${stepNameOf(result)}`}>
            {result.title}
          </a>,
          state(isDone(result, assessment)),
        ]),
        [
          <a key="behaviour" href={`${address}?step=behaviour`}>
            {texts.behaviourPart}
          </a>,
          state(isBehaviourDone(assessment)),
        ],
      ]}
    />
  )
}

const wayOn = ({ visit: { language }, assessment }: StartPageProps) => {
  const texts = textsFor(language)
  const [first] = assessment.results
  const next = nextStep(assessment)
  if (next === 'check' && assessment.returned && first)
    return { step: stepNameOf(first), words: texts.revise }
  if (next === 'check') return { step: next, words: texts.goCheck }
  const begun = Object.keys(assessment.typed.values()).length > 0
  return { step: next, words: begun ? texts.goOn : texts.start }
}

/** What is asked, until when, and how far it has come; a returned one begins with the supervisor's reason. */
export const StartPage = (props: StartPageProps) => {
  const { language, person, period, task, address, others } = props.visit
  const texts = textsFor(language)
  const words = vocabularyFor(language)
  const { step, words: label } = wayOn(props)
  return (
    <Page
      language={language}
      title={texts.title}
      user={person.name}
      back={{ ...(others ? { href: others } : {}), label: texts.others }}
    >
      <PageHeading caption={periodTitle(period, language)}>{texts.title}</PageHeading>
      <Returned {...props} />
      <p class="lead">{texts.lead}</p>
      <SummaryList
        rows={[
          { key: words.terms.dueDate, value: formatDay(task.dueAt, language, period.timeZone) },
          ...(props.readers.supervisor ? [{ key: texts.readBy, value: props.readers.supervisor }] : []),
          { key: texts.timeLabel, value: texts.time },
        ]}
      />
      <Parts {...props} />
      <ButtonGroup>
        <ButtonLink href={`${address}?step=${step}`}>{label}</ButtonLink>
      </ButtonGroup>
    </Page>
  )
}
