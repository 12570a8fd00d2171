import { renderToString } from 'preact-render-to-string'
import type { TimeZone } from '../../domain/working-calendar.ts'
import { readTaskId } from '../human-tasks/read-task-id.ts'
import { definitionOf, type TaskDefinitions } from '../human-tasks/task-definition.ts'
import { formatDay, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import { type Line, type NoticeDefinitions, noticeDefinitionOf } from './notice-definition.ts'
import { isOwnKind, type Notice, type OwnNoticeKind } from './notices.ts'
import { mailTextsFor } from './texts.ts'

/** One thing a mail says: the notice with what the reader must know of it. */
export interface Item {
  readonly notice: Notice
  readonly aboutName: string | undefined
  /** ISO-8601; where something is due. */
  readonly dueAt: string | undefined
  /** What its definition read for its line. */
  readonly facts?: unknown
}

interface Letter {
  readonly language: Language
  readonly timeZone: TimeZone
  readonly name: string
  readonly items: readonly Item[]
  /** Where its tasks are answered; absent when nothing is asked. */
  readonly link: string | undefined
  readonly siteUrl: string
  readonly agency: string
  readonly tasks: TaskDefinitions
  readonly notices: NoticeDefinitions
}

interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const wordsOf = ({ taskKind }: Notice, { tasks, language }: Letter) =>
  taskKind === undefined ? undefined : definitionOf(tasks, taskKind).words(language)

/** What is asked; what is asked once more, because it was returned, must not look like the first time. */
const askOf = (notice: Notice, about: string, letter: Letter): string => {
  const words = wordsOf(notice, letter)
  const round = readTaskId(notice.taskId ?? '')?.round ?? 1
  return (round > 1 ? words?.askAgain : undefined) ?? words?.ask(about) ?? ''
}

const ownLineOf = (kind: OwnNoticeKind, { notice, dueAt }: Item, about: string, letter: Letter): Line => {
  const { language, timeZone } = letter
  const texts = mailTextsFor(language)
  const ask = askOf(notice, about, letter)
  const due = dueAt ? texts.due(formatDay(dueAt, language, timeZone)) : ''
  switch (kind) {
    case 'taskOpened':
    case 'freshLink':
    case 'addressCorrected':
      return { title: ask, detail: due }
    case 'taskReminder':
      return { title: texts.reminder(ask), detail: due }
    case 'dueMoved':
      return { title: texts.dueMoved(ask), detail: due }
    case 'taskEscalation': {
      const late = wordsOf(notice, letter)?.title ?? ''
      if (notice.because === 'unreachable')
        return { title: texts.unreachable(about, late), detail: texts.unreachableWhy }
      if (notice.because === 'outOfService')
        return { title: texts.outOfService(about, late), detail: texts.outOfServiceWhy }
      return { title: texts.escalation(about, late), detail: texts.escalationWhy }
    }
    case 'signIn':
      return { title: texts.signIn, detail: texts.signInWhy }
  }
}

const lineOf = (item: Item, letter: Letter): Line => {
  const { notice, facts } = item
  const about = item.aboutName ?? mailTextsFor(letter.language).someone
  return isOwnKind(notice.kind)
    ? ownLineOf(notice.kind, item, about, letter)
    : noticeDefinitionOf(letter.notices, notice.kind).line({ notice, about, facts }, letter)
}

const Body = ({ letter, lines }: { letter: Letter; lines: readonly Line[] }) => {
  const texts = mailTextsFor(letter.language)
  return (
    <html lang={letter.language}>
      <body style="margin:0;background:#f4f6f5;font-family:Arial,sans-serif;color:#17211d">
        <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff">
          <p style="font-size:16px">{texts.greeting(letter.name)}</p>
          {lines.map((line, place) => (
            <div key={place} style="margin:16px 0;padding-left:12px;border-left:4px solid #0b6b4f">
              <p style="margin:0;font-size:18px;font-weight:bold">{line.title}</p>
              <p style="margin:4px 0 0;font-size:16px">{line.detail}</p>
              {line.wayOn && (
                <p style="margin:8px 0 0;font-size:16px">
                  <a href={line.wayOn.href} style="color:#0b6b4f;font-weight:bold">
                    {line.wayOn.label}
                  </a>
                </p>
              )}
            </div>
          ))}
          {letter.link ? (
            <p style="margin:24px 0">
              <a
                href={letter.link}
                style="display:inline-block;padding:14px 24px;background:#0b6b4f;color:#ffffff;font-size:18px;text-decoration:none;border-radius:4px"
              >
                {lines.length > 1 ? texts.openAll : texts.open}
              </a>
            </p>
          ) : null}
          <p style="font-size:14px;color:#44514b">
            {letter.link ? `${texts.private} ` : ''}
            {texts.sender(letter.agency)}
          </p>
        </div>
      </body>
    </html>
  )
}

/** The subject of a letter that says several things: by its group where all are of one, else how many wait or are told. */
const digestOf = ({ items, language, notices, link }: Letter): string => {
  const count = formatNumber(items.length, language)
  const digests = items.map(({ notice: { kind } }) =>
    isOwnKind(kind) ? undefined : noticeDefinitionOf(notices, kind).digest?.(language),
  )
  const [first] = digests
  if (first && digests.every((digest) => digest?.group === first.group)) return first.subject(count)
  const texts = mailTextsFor(language)
  return link === undefined ? texts.told(count) : texts.digest(count)
}

/** Writes the mail that tells one person everything they are owed word of: one letter, however many things. */
export const compose = (letter: Letter): Mail => {
  const texts = mailTextsFor(letter.language)
  const lines = letter.items.map((item) => lineOf(item, letter))
  const [first] = lines
  const subject = lines.length === 1 && first ? first.title : digestOf(letter)
  const text = [
    texts.greeting(letter.name),
    '',
    ...lines.flatMap((line) => [
      `* ${line.title}`,
      `  ${line.detail}`,
      ...(line.wayOn ? [`  ${line.wayOn.label}: ${line.wayOn.href}`] : []),
    ]),
    '',
    ...(letter.link ? [letter.link, '', texts.private] : []),
    texts.sender(letter.agency),
  ].join('\n')
  return { subject, text, html: `<!doctype html>${renderToString(<Body letter={letter} lines={lines} />)}` }
}
