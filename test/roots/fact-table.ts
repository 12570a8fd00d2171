import * as z from 'zod'
import { achievementSchema } from '../../functions/domain/achievement.ts'
import { appraisalStateSchema } from '../../functions/domain/appraisal-state.ts'
import { employeeStatusSchema, employmentSchema, postTypeSchema } from '../../functions/domain/employment.ts'
import { predicateSchema } from '../../functions/domain/predicate.ts'
import { ratingSchema } from '../../functions/domain/rating.ts'
import { PLAIN_ANSWERS } from '../../functions/follow-up/plain-answers.ts'
import { peopleEvents } from '../../functions/people/events.ts'
import { roleSchema } from '../../functions/platform/access/accounts.ts'
import { accessEvents } from '../../functions/platform/access/events.ts'
import { exportEvents } from '../../functions/platform/exports/events.ts'
import {
  countFact,
  dayFact,
  digestFact,
  idFact,
  instantFact,
  wordFact,
} from '../../functions/platform/history/event-schema.ts'
import { eventSchemas } from '../../functions/roots/events.ts'
import { casesOf } from './fact-cases.ts'

/** Schemas that the specification names. */
const NAMES: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [idFact, 'id'],
  [wordFact, 'code'],
  [digestFact, 'hash'],
  [instantFact, 'instant'],
  [dayFact, 'date'],
  [countFact, 'count'],
  [appraisalStateSchema, 'state'],
  [ratingSchema, 'rating'],
  [predicateSchema, 'predicate'],
  [achievementSchema, 'achievement'],
  [roleSchema, 'role'],
  [employeeStatusSchema, 'status'],
  [employmentSchema, 'employment'],
  [postTypeSchema, 'kind of post'],
  [PLAIN_ANSWERS.coachingEvaluation.competenceMark, 'mark'],
])

const isOptional = (schema: unknown): boolean => schema instanceof z.ZodExactOptional

const literal = (value: unknown): string => `\`${JSON.stringify(value)}\``

const typeOf = (schema: unknown): string => {
  const named = NAMES.get(schema)
  if (named !== undefined) return named
  if (schema instanceof z.ZodExactOptional) return typeOf(schema.unwrap())
  if (schema instanceof z.ZodNullable) return `${typeOf(schema.unwrap())} or \`null\``
  if (schema instanceof z.ZodArray) return `list of ${typeOf(schema.element)}`
  if (schema instanceof z.ZodEnum) return schema.options.map(literal).join(', ')
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(literal).join(', ')
  if (schema instanceof z.ZodNull) return '`null`'
  if (schema instanceof z.ZodBoolean) return 'truth'
  if (schema instanceof z.ZodString) return 'string'
  if (schema instanceof z.ZodObject) return `{${factsIn(schema.shape)}}`
  throw new Error('The specification has no name for this kind of fact.')
}

const factsIn = (side: Readonly<Record<string, unknown>>): string =>
  Object.entries(side)
    .map(([name, schema]) => `\`${name}${isOptional(schema) ? '?' : ''}\`: ${typeOf(schema)}`)
    .join('; ')

/** The events of chains that no export holds: of people, their accounts, units, imports, files, holidays, workflows, comparisons. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...Object.keys(accessEvents),
  ...Object.keys(exportEvents),
  ...Object.keys(peopleEvents),
  ...['mailSent', 'mailBounced', 'mailDropped', 'mailComplained', 'holidayAdded', 'holidayRemoved'],
  ...['recordsCompared', 'executionArchived', 'auditorRead'],
])

export const isExported = (event: string): boolean => !ELSEWHERE.has(event)

/** The rows of the specification's tables of events, one for each case of an event: those of exported chains, or the others. */
export const factRows = (exported: boolean): string[] =>
  [...eventSchemas]
    .filter(([name]) => isExported(name) === exported)
    .flatMap(([name, schema]) =>
      casesOf(schema).map(({ before, after }) => `| \`${name}\` | ${factsIn(before)} | ${factsIn(after)} |`),
    )

/** The words of each list that the specification names, as its rows. */
export const wordRows = (): string[] =>
  [...NAMES].flatMap(([schema, name]) =>
    schema instanceof z.ZodEnum ? [`| ${name} | ${schema.options.map(literal).join(', ')} |`] : [],
  )
