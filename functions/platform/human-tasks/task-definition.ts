import type { Ladder } from '../../domain/ladder.ts'
import type { WorkingCalendar } from '../../domain/working-calendar.ts'
import type { Language } from '../i18n/languages.ts'
import type { EscalationReason } from '../mail/notices.ts'
import type { Key } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import type { Task } from './tasks.ts'

/** Who is asked, and as what. */
export interface Assignment {
  readonly personId: string
  readonly as: string
  /** Whether somebody else should have been asked in their place, and nobody impartial was there. */
  readonly lacksOfficer: boolean
}

/** What people are asked about, as it stands when a step on one of its tasks is taken. */
export interface TaskSubject {
  readonly unitId: string
  /** The period it belongs to, if to any. */
  readonly periodId?: string | undefined
  /** The person it is about. */
  readonly aboutId?: string | undefined
  /** Whether it ended, so that nobody is asked any more. */
  readonly isWithdrawn: boolean
  readonly calendar: WorkingCalendar
  /** The ladders that its rules set in place of the kind's own, by kind. */
  readonly ladders: Readonly<Record<string, Ladder>>
  /** The date (`YYYY-MM-DD`) by which a task opened on a date is due. */
  dueOn(openedOn: string): string
  /** Who is asked as `part`, or whoever stands in for them; `undefined` when nobody is left. `round` counts from 1. */
  assignee(part: string, round: number, now: Date): Promise<Assignment | undefined>
  /** Whether somebody who was asked in another's place may still answer in it. */
  mayStandIn(personId: string, now: Date): Promise<boolean>
  /**
   * Who is told, each once, that somebody does not answer. Where the escalation has a reason, which one officer of HR may have
   * brought about, all of HR is told and not the first officer only.
   */
  watchers(because: EscalationReason | undefined): Promise<readonly string[]>
}

/** What a kind of task is called, and how its mail asks for it. */
export interface TaskWords {
  readonly title: string
  ask(about: string): string
  /** What the mail says when the same is asked once more; default: as the first time. */
  readonly askAgain?: string
}

/** How a task of any kind may end without an answer. */
export const UNANSWERED = ['expired', 'withdrawn'] as const

/**
 * A kind of question that is put to a person. A capability owns its kinds, each under its name; `functions/roots` gathers
 * them all. `Outcome` is how its answers end a task, in the words by which its workflow chooses.
 */
export interface TaskDefinition<Outcome extends string = string> {
  /** What its subjects are. */
  readonly noun: string
  /** The outcomes of its answers, beside `UNANSWERED`. The Choice after each of its tasks names every one. */
  readonly outcomes: readonly Outcome[]
  /** The state into which its appraisal moves when the task opens; without it the state stays as it is. */
  readonly movesAppraisalTo?: string | null
  /** The part in which its person is asked, seen from the subject; a workflow may name another. */
  readonly assignee: string
  /** Whether its mail leaves at once; otherwise with the next morning's, together with others. */
  readonly isSentImmediately: boolean
  /** The outcome of a task for which nobody can be asked. */
  readonly whenNobody: Outcome | 'expired'
  /** When reminders go out, when others are told, and when the question ends. */
  readonly ladder: Ladder
  words(language: Language): TaskWords
  /** What `subject` reads, so that it can be read in one request with other things. */
  records(subjectId: string): readonly Key[]
  subject(tables: Tables, subjectId: string): Promise<TaskSubject | undefined>
}

/** Every kind that a function knows, by name. */
export type TaskDefinitions = Readonly<Record<string, TaskDefinition>>

/**
 * The definition of a kind.
 * @throws Error where there is none: a task is never taken further by guesses.
 */
export const definitionOf = (tasks: TaskDefinitions, kind: string): TaskDefinition => {
  const found = Object.hasOwn(tasks, kind) ? tasks[kind] : undefined
  if (!found) throw new Error(`There is no kind of task “${kind}”.`)
  return found
}

/** Whether a task of a kind was answered with one of its outcomes. */
export const isAnsweredWith = <Outcome extends string>(
  { state, outcome: ended }: Pick<Task, 'state' | 'outcome'>,
  _: Pick<TaskDefinition<Outcome>, 'outcomes'>,
  outcome: NoInfer<Outcome>,
): boolean => state === 'answered' && ended === outcome

/** What a task of a kind asks about, with the ladder that holds for it. */
export type SubjectWithLadder = TaskSubject & { readonly ladder: Ladder }

/** Reads what a task of a kind asks about; `undefined` when there is no such thing. */
export const readAsked = async (
  tasks: TaskDefinitions,
  tables: Tables,
  { kind, subjectId }: Pick<Task, 'kind' | 'subjectId'>,
): Promise<SubjectWithLadder | undefined> => {
  const definition = definitionOf(tasks, kind)
  const subject = await definition.subject(tables, subjectId)
  const own = subject && Object.hasOwn(subject.ladders, kind) ? subject.ladders[kind] : undefined
  return subject && { ...subject, ladder: own ?? definition.ladder }
}
