import * as z from 'zod'
import { getRecord } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Period } from '../records/periods.ts'
import type { Progress } from '../records/progress.ts'

export const STAGES = ['review', 'calibration', 'results'] as const
export const stageNameSchema = z.enum(STAGES)
export type StageName = z.output<typeof stageNameSchema>

/** A stage of a period for whose end the workflow waits. */
export const stageSchema = z.object({
  stage: stageNameSchema,
  token: z.string(),
  state: z.enum(['waiting', 'ended']),
  since: z.string(),
})
export type Stage = z.output<typeof stageSchema>

export const readStage = (tables: Tables, periodId: string, stage: StageName): Promise<Stage | undefined> =>
  getRecord(tables, keys.stage(periodId, stage), stageSchema)

/** The stages of a period that its workflow waits for at this moment, in their order. */
export const waitingStages = async (tables: Tables, periodId: string): Promise<Stage[]> => {
  const stages = await Promise.all(STAGES.map((stage) => readStage(tables, periodId, stage)))
  return stages.filter((stage) => stage !== undefined).filter(({ state }) => state === 'waiting')
}

const LEFT: Record<StageName, (unit: Progress) => number> = {
  review: (unit) => unit.waiting + unit.selfAssessment + unit.review,
  calibration: (unit) => (unit.signedOffAt ? 0 : unit.calibration),
  results: (unit) => unit.total - unit.closed - unit.withdrawn,
}

/** How many appraisals of a unit keep a stage from its end. */
export const leftOf = (stage: StageName, unit: Progress): number => LEFT[stage](unit)

export const isClosingEarly = ({ closeEarlyAskedAt, closedEarlyAt }: Period): boolean =>
  closeEarlyAskedAt !== undefined && closedEarlyAt === undefined
