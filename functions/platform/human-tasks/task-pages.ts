import type { SFNClient } from '@aws-sdk/client-sfn'
import type { VNode } from 'preact'
import type { Account } from '../access/accounts.ts'
import type { Clock } from '../clock.ts'
import type { Form } from '../http/form.ts'
import type { Field, Labels } from '../http/form-fields.ts'
import type { Language } from '../i18n/languages.ts'
import type { Key } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import type { TaskParts } from './read-task-id.ts'
import type { Task } from './tasks.ts'

/** What a task's page and action know of their moment. */
export interface TaskVisit {
  readonly task: Task
  /** The person who answers; always the task's assignee. */
  readonly person: Account
  readonly language: Language
  readonly now: Date
  /** The address of the task: where its forms post to, and where its steps are (`?step=`). */
  readonly address: string
  /** Where the person's other tasks of the same mail are, when there are several. */
  readonly others: string | undefined
  /** The digest of what was posted, so that the same answer sent twice is taken once; absent where nothing was. */
  readonly postDigest?: string
}

export interface TaskDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly clock: Clock
}

/**
 * How an action ended: the form `again` with its errors (422), on to another `step` (303), `done` (303 to the
 * confirmation), `over` because someone or another tab was faster (409), or `refused` by a page without the form (422).
 */
export type ActionResult =
  | { readonly kind: 'again' | 'refused'; readonly page: VNode }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'over' }

/** The fields that the form of a step has: whatever else is posted never reaches `act`. */
export interface StepFields {
  /** Those that are kept as a draft. */
  readonly draftFields: readonly Field[]
  /** Those that are read from this post only. */
  readonly otherFields?: readonly Field[]
  /** Whether the step is sent for good: its page is then shown again when another one kept anything of it meanwhile. */
  readonly isLast?: boolean
}

/** What an action is given of a posted step. */
export interface StepAnswer {
  /** The step's own fields, as they were posted. */
  readonly form: Form
  /** All that was typed for the task so far, this step's fields included. */
  readonly typed: Form
}

/**
 * The pages of one kind of task. A capability makes one for each kind it owns; the staff website hosts them. `Visit` is
 * what its pages know of their moment, as `enter` gives it.
 */
export interface TaskPages<Visit extends TaskVisit = TaskVisit> {
  /** Which records all its pages need, as far as the task's id tells: they are read with the link, in one request. */
  ahead(task: TaskParts): readonly Key[]
  /** What the pages know beside the visit itself; `undefined` when what is asked about is gone. */
  enter(visit: TaskVisit, deps: Pick<TaskDeps, 'tables'>): Promise<Visit | undefined>
  fields(visit: Visit, step: string, deps: TaskDeps): Promise<StepFields>
  /** How the texts are called that can be typed on any of its pages: whoever is refused is shown theirs again. */
  readonly labels: Labels
  /** What the fields hold before anything is kept of them, where that is not nothing. */
  before?(visit: Visit, deps: TaskDeps): Promise<Form>
  /** Shows the step asked for ('' is the first), with all that was typed so far. Changes nothing. */
  show(visit: Visit, step: string, typed: Form, deps: TaskDeps): Promise<VNode>
  /** Carries out what a form posted; whatever is worth keeping of it is kept already. */
  act(visit: Visit, step: string, answer: StepAnswer, deps: TaskDeps): Promise<ActionResult>
  /** The confirmation after `done`: says what was answered and what happens next. */
  done(visit: Visit, deps: TaskDeps): Promise<VNode>
}
