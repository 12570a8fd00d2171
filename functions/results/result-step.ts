import * as z from 'zod'
import type { JsonObject } from '../domain/history-entry.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { TransientError } from '../platform/lambda/transient-error.ts'
import { type Appraisal, appraisalsIn } from '../platform/records/appraisals.ts'
import { chains } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import type { Write } from '../platform/table/write.ts'

/** What every step of the result workflow is given. */
export const ResultInput = z.object({ appraisalId: z.string() })
export type ResultInput = z.output<typeof ResultInput>

export interface ResultDeps {
  readonly tables: Tables
  readonly clock: Clock
}

export const resultDeps = (): ResultDeps => ({ tables: tablesOfEnvironment(), clock: systemClock })

/** @throws Error when there is no such appraisal: a fault of ours. */
export const readAppraisal = async ({ tables }: ResultDeps, appraisalId: string): Promise<Appraisal> => {
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  if (!appraisal) throw new Error(`There is no appraisal ${appraisalId}.`)
  return appraisal
}

interface ResultDeed {
  /** The step's own name, which History gives as the actor. */
  readonly step: string
  readonly at: Date
  readonly deed: string
  readonly before?: JsonObject
  readonly after?: JsonObject
  readonly writes: readonly Write[]
}

/**
 * Carries out one deed of the workflow on an appraisal, with its History entry.
 * @throws TransientError when the appraisal changed meanwhile: the next try sees it as it is.
 */
export const carryOut = async (
  { tables }: ResultDeps,
  { appraisalId, periodId }: Appraisal,
  { step, ...deed }: ResultDeed,
): Promise<void> => {
  const committed = await commit(tables, {
    ...deed,
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'system', name: step },
  })
  if (!committed.ok) throw new TransientError(`${appraisalId} changed meanwhile: ${committed.reason}.`)
}
