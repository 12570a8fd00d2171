import type { SFNClient } from '@aws-sdk/client-sfn'
import { appraisedPeople } from '../domain/roster.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { commit, commitAll } from '../platform/history/commit.ts'
import { inTurns } from '../platform/in-turns.ts'
import { TransientError } from '../platform/lambda/transient-error.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { startWorkflow } from '../platform/signals/start-workflow.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { patch } from '../platform/table/write.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import { type Person, peopleIn } from '../records/people.ts'
import { type Period, periodsIn } from '../records/periods.ts'
import type { Unit } from '../records/units.ts'
import { allUnits } from './all-units.ts'
import { BatchInput, type BatchOutput, END } from './cursor.ts'
import { appraisalOf, enrolmentOf } from './enrolment.ts'
import { rosterUnitOf } from './roster-of.ts'
import { walkPages } from './walk-pages.ts'

interface EnrolDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly clock: Clock
  readonly appraisalWorkflow: string
}

/** With the page that fills it, 399 at the most: some ten seconds of the minutes that the function has. */
const BATCH = 200
/** Four writes an appraisal and one for its unit, of the hundred that a transaction takes. */
const A_TRANSACTION = 20
const IN_PARALLEL = 8

const alreadyEnrolled = async (tables: Tables, ids: readonly string[]): Promise<Set<string>> => {
  const found = await Promise.all(ids.map((id) => appraisalsIn(tables).get(id)))
  return new Set(found.flatMap((appraisal) => (appraisal ? [appraisal.appraisalId] : [])))
}

const enrolTogether = async (deps: EnrolDeps, appraisals: readonly Appraisal[], at: Date) => {
  const present = await alreadyEnrolled(
    deps.tables,
    appraisals.map(({ appraisalId }) => appraisalId),
  )
  const missing = appraisals.filter(({ appraisalId }) => !present.has(appraisalId))
  const [first] = missing
  if (!first) return
  const changes = await Promise.all(missing.map((appraisal) => enrolmentOf(deps.tables, appraisal, at)))
  const counted = patch(
    keys.progress(first.periodId, first.unitId),
    { set: { unitId: first.unitId }, add: { waiting: missing.length, total: missing.length } },
    'never',
  )
  const enrolled = await commitAll(deps.tables, changes, [counted])
  if (!enrolled.ok) throw new TransientError(`A batch was enrolled meanwhile: ${enrolled.reason}.`)
}

const startAll = (deps: EnrolDeps, appraisals: readonly Appraisal[]) =>
  inTurns(appraisals, IN_PARALLEL, ({ appraisalId }) =>
    startWorkflow(deps.sfn, deps.appraisalWorkflow, appraisalId, { appraisalId }),
  )

/**
 * Enrols the people of a page, one transaction after another. Workflows are started once their appraisals are written, while the next
 * ones are being written; gives those whose workflows are still to be started.
 */
const enrolPeople = async (
  deps: EnrolDeps,
  period: Period,
  units: readonly Unit[],
  people: readonly Person[],
  enrolledBefore: readonly Appraisal[],
): Promise<readonly Appraisal[]> => {
  const at = deps.clock.now()
  const appraised = appraisedPeople(people, units.map(rosterUnitOf))
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]))
  let enrolled = enrolledBefore
  for (let next = 0; next < appraised.length; next += A_TRANSACTION) {
    const appraisals = await Promise.all(
      appraised
        .slice(next, next + A_TRANSACTION)
        .map((person) =>
          appraisalOf(deps.tables, period, unitOf.get(person.unitId), person, at.toISOString()),
        ),
    )
    await Promise.all([enrolTogether(deps, appraisals, at), startAll(deps, enrolled)])
    enrolled = appraisals
  }
  return enrolled
}

const freezeRoster = ({ tables, clock }: EnrolDeps, period: Period) =>
  commit(tables, {
    chain: chains.period(period.periodId),
    periodId: period.periodId,
    actor: { kind: 'system', name: 'enrol-employees' },
    at: clock.now(),
    action: 'rosterFrozen',
    writes: [
      patch(
        keys.period(period.periodId),
        {
          set: { enrolledAt: clock.now().toISOString() },
          when: { expression: 'attribute_not_exists(enrolledAt)' },
        },
        'frozen-already',
      ),
    ],
  })

/**
 * Enrols the next batch of employees: freezes who rates whom and what was agreed, and starts each appraisal's
 * workflow. After the last one the roster is frozen.
 */
export const enrolEmployees = async (
  { periodId, cursor }: BatchInput,
  deps: EnrolDeps,
): Promise<BatchOutput> => {
  const period = await periodsIn(deps.tables).get(periodId)
  if (!period) throw new Error(`There is no period ${periodId}.`)
  const units = await allUnits(deps.tables)
  let enrolled: readonly Appraisal[] = []
  const next = await walkPages({
    lists: units.map((unit) => unit.unitId),
    cursor,
    size: BATCH,
    page: (unitId, page) => peopleIn(deps.tables).ofUnit(unitId, { limit: BATCH, cursor: page }),
    each: async (_, people) => {
      enrolled = await enrolPeople(deps, period, units, people, enrolled)
    },
  })
  await startAll(deps, enrolled)
  if (next === END) await freezeRoster(deps, period)
  return { cursor: next }
}

export const handler = workflowStep({
  input: BatchInput,
  run: enrolEmployees,
  deps: () => ({
    tables: tablesOfEnvironment(),
    sfn: workflowClient(),
    clock: systemClock,
    appraisalWorkflow: environment('STATE_MACHINE_APPRAISAL'),
  }),
})
