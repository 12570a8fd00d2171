import type { SFNClient } from '@aws-sdk/client-sfn'
import { startWorkflow } from '../platform/signals/start-workflow.ts'

interface StartCycleDeps {
  readonly sfn: SFNClient
  readonly cycleWorkflow: string
}

/** Begins the period's workflow; begun already, it is left alone. */
export const startCycle = ({ sfn, cycleWorkflow }: StartCycleDeps, periodId: string) =>
  startWorkflow(sfn, cycleWorkflow, periodId, { periodId })
