import * as z from 'zod'
import { type AppraisalState, appraisalStateSchema, mayMove } from '../domain/appraisal-state.ts'
import { postTypeSchema } from '../domain/employment.ts'
import { predicateSchema } from '../domain/predicate.ts'
import { ratingSchema } from '../domain/rating.ts'
import { getRecord } from '../platform/table/get.ts'
import { indexes, keys } from '../platform/table/keys.ts'
import { listPage, type Page, type PageRequest } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Condition, patch, type Values, type Write, waking } from '../platform/table/write.ts'

/** One employee's appraisal in one period, with the roster as it was frozen at opening. */
export const appraisalSchema = z.object({
  appraisalId: z.string(),
  periodId: z.string(),
  employeeId: z.string(),
  unitId: z.string(),
  supervisorId: z.string().optional(),
  secondSupervisorId: z.string().optional(),
  headsUnit: z.boolean(),
  postType: postTypeSchema,
  state: appraisalStateSchema,
  /** How many times it was returned for revision. */
  returns: z.number().int(),
  /** The due date (`YYYY-MM-DD`) of a revision, when one was asked for. */
  revisionDue: z.string().optional(),
  /** The task asked last; it may be over. */
  lastTaskId: z.string().optional(),
  /** The round whose self-assessment counts; absent when none was submitted. */
  assessedRound: z.number().int().optional(),
  work: ratingSchema.optional(),
  behaviour: ratingSchema.optional(),
  predicate: predicateSchema.optional(),
  developmentAsked: z.boolean().optional(),
  acceptedBySilence: z.boolean().optional(),
  /** Set when nobody decided the objection and the published result stood. */
  objectionLapsed: z.boolean().optional(),
  enrolledAt: z.string(),
  movedAt: z.string(),
  withdrawnReason: z.string().optional(),
})
export type Appraisal = z.output<typeof appraisalSchema>

export const appraisalIdOf = (periodId: string, personId: string): string => `${periodId}.${personId}`

/** The attributes of an appraisal's record, index keys included. */
export const appraisalAttributes = (appraisal: Appraisal) => ({
  ...appraisal,
  gsi1pk: indexes.appraisalsOfUnit(appraisal.periodId, appraisal.unitId),
  gsi1sk: appraisal.appraisalId,
  gsi2pk: indexes.appraisalsOfPerson(appraisal.employeeId),
  gsi2sk: appraisal.periodId,
})

export const APPRAISAL_MOVED = 'appraisal-moved'

const inSameState = ({ state }: Appraisal) => ({
  expression: '#state = :from',
  names: { '#state': 'state' },
  values: { ':from': state },
})

/** The condition that an appraisal is in the same state still, and that no other task was asked about it meanwhile. */
export const withSameTask = (appraisal: Appraisal): Condition => {
  const { expression, names, values } = inSameState(appraisal)
  const { lastTaskId } = appraisal
  return lastTaskId === undefined
    ? { expression: `${expression} AND attribute_not_exists(lastTaskId)`, names, values }
    : {
        expression: `${expression} AND lastTaskId = :lastTaskId`,
        names,
        values: { ...values, ':lastTaskId': lastTaskId },
      }
}

/** Changes an appraisal that must still be in the state in which it was read, or as `when` says. */
export const changeAppraisal = (
  appraisal: Appraisal,
  set: Values,
  remove: readonly string[] = [],
  when: Condition = inSameState(appraisal),
): Write => patch(keys.appraisal(appraisal.appraisalId), { set, remove, when }, APPRAISAL_MOVED)

/** States into which the last appraisal of a stage moves. */
const LAST_OF_A_STAGE: ReadonlySet<AppraisalState> = new Set(['calibration', 'closed', 'withdrawn'])

/**
 * Moves an appraisal on and keeps its unit's counters right, all in the caller's transaction. Where it may be the last of
 * a stage, the periods are looked after next.
 * @throws Error when the life of an appraisal knows no such move: a fault of ours, never a user's.
 */
export const moveAppraisal = (
  appraisal: Appraisal,
  to: AppraisalState,
  at: Date,
  set: Values = {},
  remove: readonly string[] = [],
  when?: Condition,
): Write[] => {
  if (!mayMove(appraisal.state, to)) throw new Error(`No appraisal moves from ${appraisal.state} to ${to}.`)
  const counted = patch(
    keys.progress(appraisal.periodId, appraisal.unitId),
    { add: { [appraisal.state]: -1, [to]: 1 } },
    'never',
  )
  return [
    changeAppraisal(appraisal, { ...set, state: to, movedAt: at.toISOString() }, remove, when),
    LAST_OF_A_STAGE.has(to) ? waking('check-periods', counted) : counted,
  ]
}

export const appraisalsIn = (tables: Tables) => ({
  get: (appraisalId: string) => getRecord(tables, keys.appraisal(appraisalId), appraisalSchema),
  ofUnit: (periodId: string, unitId: string, page: PageRequest = {}): Promise<Page<Appraisal>> =>
    listPage({
      tables,
      schema: appraisalSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :unit',
        ExpressionAttributeValues: { ':unit': indexes.appraisalsOfUnit(periodId, unitId) },
      },
      ...page,
    }),
  /** A person's appraisals over the periods, newest first. */
  ofPerson: (personId: string, page: PageRequest = {}): Promise<Page<Appraisal>> =>
    listPage({
      tables,
      schema: appraisalSchema,
      query: {
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :person',
        ExpressionAttributeValues: { ':person': indexes.appraisalsOfPerson(personId) },
        ScanIndexForward: false,
      },
      ...page,
    }),
})
