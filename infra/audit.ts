import { Construct } from 'constructs'
import { EventJob } from './constructs/job.ts'
import type { ServiceFunction } from './constructs/service-function.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'
import { machineArn, machines } from './machines.ts'

export const auditFunctions = {
  sealPeriod: {
    entry: 'functions/audit/seal-period.ts',
    records: ['get', 'query', 'update'],
    writes: ['period'],
    history: ['period'],
    archive: 'write',
    seals: 'make',
    timeout: 900,
    memory: 1024,
  },
  archiveExecution: {
    entry: 'functions/audit/archive-execution.ts',
    records: ['update'],
    writes: [],
    history: ['execution'],
    archive: 'write',
    readsExecutions: machines,
    timeout: 300,
    memory: 512,
  },
} satisfies FunctionPlans

/** Keeping the proof: sealing a closed period, and archiving each execution before Step Functions forgets it. */
export class Audit extends Construct {
  readonly sealPeriod: ServiceFunction

  constructor(scope: Construct, ground: Ground) {
    super(scope, 'audit')
    const { sealPeriod, archiveExecution } = functionsOf(this, ground, auditFunctions)
    this.sealPeriod = sealPeriod
    new EventJob(this, ground, {
      runs: archiveExecution,
      on: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: machines.map((name) => machineArn(this, name)),
        },
      },
      harm: 'The course of an ended workflow is not archived: after 90 days an auditor can no longer see it.',
    })
  }
}
