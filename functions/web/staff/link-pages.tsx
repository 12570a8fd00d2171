import type { TimeZone } from '../../domain/working-calendar.ts'
import { Button, ButtonLink } from '../../platform/html/button.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { Page } from '../../platform/html/page.tsx'
import { TaskStateTag } from '../../platform/html/tag.tsx'
import type { Task } from '../../platform/human-tasks/tasks.ts'
import { formatDay } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { taskTitle } from '../../roots/task-title.ts'
import type { TaskEnding } from './enter-link.ts'
import { taskAddress } from './task-address.ts'
import { staffTextsFor } from './texts.ts'

/** Before the first *Continue*: says whose page it is, and does nothing by itself. */
export const ContinuePage = ({
  language,
  name,
  address,
}: {
  language: Language
  name: string
  address: string
}) => {
  const texts = staffTextsFor(language)
  return (
    <Page language={language} title={texts.welcome}>
      <h1>{texts.welcome}</h1>
      <p class="lead">{texts.lead(name)}</p>
      <p>{texts.explain}</p>
      <Form action={`${address}/continue`}>
        <Button>{texts.go}</Button>
      </Form>
    </Page>
  )
}

interface FreshLinkPageProps {
  readonly language: Language
  readonly address: string
  readonly why:
    | 'elsewhere'
    | 'expired'
    | 'replaced'
    | 'readdressed'
    | 'accessChanged'
    | 'accessChangedAndSent'
}

/** The link opens nothing here: says why, and offers a fresh one to the registered address. */
export const FreshLinkPage = ({ language, address, why }: FreshLinkPageProps) => {
  const texts = staffTextsFor(language)
  const { title, text } = texts.closed[why]
  return (
    <Page language={language} title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <Form action={`${address}/fresh`}>
        <Button>{texts.fresh}</Button>
      </Form>
    </Page>
  )
}

interface PlainPageProps {
  readonly language: Language
  readonly title: string
  readonly why: string
  readonly back?: string | undefined
  /** Default: the start page. */
  readonly onward?: { readonly href: string; readonly label: string } | undefined
}

/** One plain sentence about how things stand, the way back where there is one, and a way on. */
export const PlainPage = ({ language, title, why, back, onward }: PlainPageProps) => {
  const texts = staffTextsFor(language)
  const { href, label } = onward ?? { href: '/', label: texts.toStart }
  return (
    <Page language={language} title={title} back={back ? { href: back, label: texts.back } : undefined}>
      <h1>{title}</h1>
      <p class="lead">{why}</p>
      <ButtonLink href={href} kind="secondary">
        {label}
      </ButtonLink>
    </Page>
  )
}

interface OverPageProps {
  readonly language: Language
  readonly over: TaskEnding
  /** The task's own address. */
  readonly address: string
  readonly back: string | undefined
}

/** Why a task takes no answer; one that was answered still shows what was received. */
export const OverPage = ({ language, over, address, back }: OverPageProps) => {
  const texts = staffTextsFor(language)
  const received = { href: `${address}?step=done`, label: texts.received }
  return (
    <PlainPage
      language={language}
      title={texts.over[over].title}
      why={texts.over[over].why}
      back={back}
      onward={over === 'answered' ? received : undefined}
    />
  )
}

interface ConflictPageProps {
  readonly language: Language
  readonly address: string
  readonly others: string | undefined
}

/** Someone or another tab was faster; nothing of this form was taken. */
export const ConflictPage = ({ language, address, others }: ConflictPageProps) => {
  const texts = staffTextsFor(language)
  return (
    <Page language={language} title={texts.conflict}>
      <h1>{texts.conflict}</h1>
      <Notice tone="attention">{texts.conflictWhy}</Notice>
      <p>
        {others ? <a href={others}>{texts.back}</a> : <a href={`${address}?step=done`}>{texts.received}</a>}
      </p>
    </Page>
  )
}

interface TaskListProps {
  readonly language: Language
  readonly name: string
  readonly address: string
  readonly rows: readonly {
    readonly task: Task
    readonly about: string
    readonly timeZone: TimeZone
    readonly over: TaskEnding | undefined
  }[]
}

/** The tasks of one mail, those due first first. */
export const TaskListPage = ({ language, name, address, rows }: TaskListProps) => {
  const texts = staffTextsFor(language)
  return (
    <Page language={language} title={texts.list} user={name}>
      <h1>{texts.list}</h1>
      <p class="lead">{texts.listLead}</p>
      <DataTable
        caption={texts.list}
        hideCaption
        columns={[
          { header: texts.about },
          { header: texts.task },
          { header: texts.due },
          { header: texts.state },
        ]}
        rows={rows.map(({ task, about, timeZone, over }) => [
          over ? about : <a href={taskAddress(address, task.taskId)}>{about}</a>,
          taskTitle(task.kind, language),
          formatDay(task.dueAt, language, timeZone),
          <TaskStateTag key={task.taskId} state={over ?? 'open'} />,
        ])}
      />
    </Page>
  )
}
