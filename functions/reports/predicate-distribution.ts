import * as z from 'zod'
import { type AppraisalState, appraisalStateSchema } from '../domain/appraisal-state.ts'
import type { PredicateCounts } from '../domain/distribution.ts'
import { PREDICATES, predicateSchema } from '../domain/predicate.ts'
import { inTurns } from '../platform/in-turns.ts'
import { indexes } from '../platform/table/keys.ts'
import { everyItem, listPage } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { readPeriodProgress } from './period-progress.ts'

/** The published predicates of a group of units: of one, or of several small ones together. */
export interface Distribution {
  /** Names of units, in order. */
  readonly units: readonly string[]
  readonly results: number
  readonly counts: PredicateCounts
}

export interface PeriodDistributions {
  readonly total: Distribution
  readonly units: readonly Distribution[]
  /** The units too small to be shown each by itself. */
  readonly together: Distribution | undefined
}

/** Below this many results a distribution tells who has which: such units are counted together. */
export const LEAST_SHOWN = 5
const IN_PARALLEL = 8

const PUBLISHED: ReadonlySet<AppraisalState> = new Set([
  'published',
  'objection',
  'decided',
  'final',
  'followUp',
  'closed',
])

const resultSchema = z.object({ state: appraisalStateSchema, predicate: predicateSchema.optional() })

const noPredicates = (): PredicateCounts => ({
  veryGood: 0,
  good: 0,
  needsImprovement: 0,
  poor: 0,
  veryPoor: 0,
})

const resultsOf = (tables: Tables, periodId: string, unitId: string) =>
  everyItem((cursor) =>
    listPage({
      tables,
      schema: resultSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :unit',
        ProjectionExpression: '#state, predicate',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':unit': indexes.appraisalsOfUnit(periodId, unitId) },
      },
      limit: 1000,
      cursor,
    }),
  )

const countUnit = async (tables: Tables, periodId: string, unitId: string): Promise<PredicateCounts> => {
  const counts = noPredicates()
  for await (const { state, predicate } of resultsOf(tables, periodId, unitId))
    if (predicate && PUBLISHED.has(state)) counts[predicate] += 1
  return counts
}

const sizeOf = (counts: PredicateCounts) => PREDICATES.reduce((sum, one) => sum + counts[one], 0)

const sumOf = (distributions: readonly Distribution[]): Distribution => {
  const counts = noPredicates()
  for (const one of distributions)
    for (const predicate of PREDICATES) counts[predicate] += one.counts[predicate]
  return { units: distributions.flatMap(({ units }) => units), results: sizeOf(counts), counts }
}

/** Puts small units together, and the smallest of the others with them where they alone would still be too few. */
export const withoutNames = (units: readonly Distribution[]): PeriodDistributions => {
  const bySize = units
    .filter(({ results }) => results > 0)
    .toSorted((one, other) => one.results - other.results)
  let small = bySize.filter(({ results }) => results < LEAST_SHOWN)
  if (small.length > 0 && sumOf(small).results < LEAST_SHOWN) small = bySize.slice(0, small.length + 1)
  return {
    total: sumOf(units),
    units: units.filter((unit) => unit.results > 0 && !small.includes(unit)),
    together: small.length > 0 ? sumOf(small) : undefined,
  }
}

/**
 * How the published predicates of a period are spread, never with a name: reads three words of each appraisal, page
 * by page, so that memory stays flat (25,000 appraisals are some 3 MB to read).
 */
export const readDistributions = async (tables: Tables, periodId: string): Promise<PeriodDistributions> => {
  const { units } = await readPeriodProgress(tables, periodId)
  const counted = new Map<string, PredicateCounts>()
  await inTurns(units, IN_PARALLEL, async ({ unitId }) => {
    counted.set(unitId, await countUnit(tables, periodId, unitId))
  })
  return withoutNames(
    units.map(({ unitId, name }) => {
      const counts = counted.get(unitId) ?? noPredicates()
      return { units: [name], results: sizeOf(counts), counts }
    }),
  )
}
