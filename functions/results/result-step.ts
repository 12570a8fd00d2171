import * as z from 'zod'
import { type Clock, systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import { TransientError } from '../platform/lambda/transient-error.ts'
import { readAhead } from '../platform/table/get.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import type { Write } from '../platform/table/write.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'

/** What every step of the result workflow is given. */
export const ResultInput = z.object({ appraisalId: z.string() })
export type ResultInput = z.output<typeof ResultInput>

export interface ResultDeps {
  readonly tables: Tables
  readonly clock: Clock
}

export const resultDeps = (): ResultDeps => ({ tables: tablesOfEnvironment(), clock: systemClock })

/** The dependencies of one look at an appraisal and one action after it: both are read in one request. */
const together = (deps: ResultDeps, appraisalId: string): ResultDeps => ({
  ...deps,
  tables: readAhead(deps.tables, [
    keys.appraisal(appraisalId),
    keys.chainHead(chains.appraisal(appraisalId)),
  ]),
})

/** An appraisal as it stands, and the dependencies with which to carry out what follows from it. */
export interface ResultCase {
  readonly appraisal: Appraisal
  readonly deps: ResultDeps
}

/** @throws Error when there is no such appraisal: a fault of ours. */
export const findAppraisal = async (all: ResultDeps, appraisalId: string): Promise<ResultCase> => {
  const deps = together(all, appraisalId)
  const appraisal = await appraisalsIn(deps.tables).get(appraisalId)
  if (!appraisal) throw new Error(`There is no appraisal ${appraisalId}.`)
  return { appraisal, deps }
}

interface Step {
  /** The step's own name, which History gives as the actor. */
  readonly step: string
  readonly at: Date
  readonly writes: readonly Write[]
}

type ResultAction = Step & ToldEvent

/**
 * Carries out one action of the workflow on an appraisal, with its History entry.
 * @throws TransientError when the appraisal changed meanwhile: the next try sees it as it is.
 */
export const carryOut = async (
  { appraisal: { appraisalId, periodId }, deps: { tables } }: ResultCase,
  { step, ...action }: ResultAction,
): Promise<void> => {
  const committed = await commit(tables, {
    ...action,
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'system', name: step },
  })
  if (!committed.ok) throw new TransientError(`${appraisalId} changed meanwhile: ${committed.reason}.`)
}
