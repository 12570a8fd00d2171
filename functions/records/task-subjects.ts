import type { AppraisalState } from '../domain/appraisal-state.ts'
import { DEFAULT_LADDER, type Ladder } from '../domain/ladder.ts'
import { addWorkingDays } from '../domain/working-calendar.ts'
import type { TaskDefinition, TaskSubject, TaskWords } from '../platform/human-tasks/task-definition.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { getRecord } from '../platform/table/get.ts'
import { type Key, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from './appraisals.ts'
import { askedAs } from './asked-as.ts'
import { hrToday } from './hr-today.ts'
import { type Part, type Players, partSchema, personAs, playersSchema } from './parts.ts'
import { calendarOf, type Period, periodsIn } from './periods.ts'
import { mayStandIn } from './standing-in.ts'

/** What a due date may follow from. */
export interface Moment {
  /** The date on which the task is opened, `YYYY-MM-DD`. */
  readonly openedOn: string
  readonly period: Period
  readonly appraisal: Appraisal | undefined
}

/** What a capability says of a kind of task: who is asked, by when, in which words, and how the task may end. */
interface TaskOptions<Outcome extends string> {
  /** As what the person is asked; a workflow may name another. */
  readonly assignee: Part
  /** How its answers end a task, in the words by which its workflow chooses. */
  readonly outcomes: readonly Outcome[]
  /** Who is told, beside HR, that somebody does not answer. Of HR it is the first officer; all of them where one may be the cause. */
  readonly escalatesTo: Part
  /** Default: with the next morning's mail. */
  readonly isSentImmediately?: boolean
  /** The date by which the task is due, `YYYY-MM-DD`. */
  due(moment: Moment): string
  /** When it reminds, escalates and expires; default: `DEFAULT_LADDER`. */
  readonly ladder?: Ladder
  /** How its task ends where nobody can be asked; default: as one that nobody answered. */
  readonly whenNobody?: Outcome
  words(language: Language): TaskWords
}

interface AppraisalTaskOptions<Outcome extends string> extends TaskOptions<Outcome> {
  /** The state into which the appraisal moves when the task opens; `null` where it stays as it is. */
  readonly movesAppraisalTo: AppraisalState | null
}

/** What tasks are about so far. */
const NOUNS = ['appraisal', 'calibration', 'coaching', 'reward'] as const
type Noun = (typeof NOUNS)[number]

export const isNoun = (noun: string): noun is Noun => NOUNS.some((one) => one === noun)

/** Coaching and reward go by the id of their appraisal, and end with it. */
export const goesByAppraisal = (noun: string): boolean => isNoun(noun) && noun !== 'calibration'

/** A due date so many working days after the task is opened, by the rules of its period. */
export const workingDaysAfter =
  (days: (profile: Period['profile']) => number) =>
  ({ openedOn, period }: Moment): string =>
    addWorkingDays(openedOn, days(period.profile), calendarOf(period))

interface SubjectRecords {
  readonly tables: Tables
  readonly players: Players
  readonly appraisal: Appraisal | undefined
  readonly period: Period
}

const subjectOf = (
  options: Pick<TaskOptions<string>, 'assignee' | 'due' | 'escalatesTo'>,
  { tables, players, appraisal, period }: SubjectRecords,
): TaskSubject => ({
  unitId: players.unitId,
  periodId: players.periodId,
  aboutId: players.employeeId,
  isWithdrawn: appraisal?.state === 'withdrawn',
  calendar: calendarOf(period),
  ladders: period.profile.ladders,
  dueOn: (openedOn) => options.due({ openedOn, period, appraisal }),
  assignee: (part, round, now) =>
    askedAs(tables, { part: partSchema.parse(part), own: options.assignee, round }, { players, period, now }),
  mayStandIn: (personId, now) => mayStandIn(tables, personId, players, now),
  watchers: async (because) => {
    const hr = await hrToday(tables, period)
    const told = new Set([personAs(options.escalatesTo, players, hr), ...(because ? hr : hr.slice(0, 1))])
    return [...told].filter((personId) => personId !== undefined)
  },
})

// Named once for each reading: `subject` reads the appraisal, and what opening the task changes of it reads it again.
const recordsOf = (noun: Noun, subjectId: string): Key[] => [
  keys[noun](subjectId),
  ...(goesByAppraisal(noun) ? [keys.appraisal(subjectId), keys.appraisal(subjectId)] : []),
  keys.period(subjectId.slice(0, subjectId.indexOf('.'))),
]

const define = <Outcome extends string>(
  noun: Noun,
  options: TaskOptions<Outcome>,
  movesAppraisalTo: AppraisalState | null = null,
): TaskDefinition<Outcome> => ({
  noun,
  outcomes: options.outcomes,
  movesAppraisalTo,
  assignee: options.assignee,
  ladder: options.ladder ?? DEFAULT_LADDER,
  isSentImmediately: options.isSentImmediately ?? false,
  whenNobody: options.whenNobody ?? 'expired',
  words: options.words,
  records: (subjectId) => recordsOf(noun, subjectId),
  subject: async (tables, subjectId) => {
    const [players, appraisal] = await Promise.all([
      getRecord(tables, keys[noun](subjectId), playersSchema),
      goesByAppraisal(noun) ? appraisalsIn(tables).get(subjectId) : undefined,
    ])
    const period = players && (await periodsIn(tables).get(players.periodId))
    return period && subjectOf(options, { tables, players, appraisal, period })
  },
})

const defining =
  (noun: Noun) =>
  <const Outcome extends string>(options: TaskOptions<Outcome>): TaskDefinition<Outcome> =>
    define(noun, options)

/** Defines a kind of task about one appraisal. */
export const aboutAppraisal = <const Outcome extends string>(
  options: AppraisalTaskOptions<Outcome>,
): TaskDefinition<Outcome> => define('appraisal', options, options.movesAppraisalTo)

/** Defines a kind of task about the calibration of one unit. */
export const aboutCalibration = defining('calibration')
/** Defines a kind of task about one employee's coaching. */
export const aboutCoaching = defining('coaching')
/** Defines a kind of task about one employee's reward. */
export const aboutReward = defining('reward')
