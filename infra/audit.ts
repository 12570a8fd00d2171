import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { EventJob, ScheduledJob } from './constructs/job.ts'
import type { ServiceFunction } from './constructs/service-function.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'
import { machineArn, machines } from './machines.ts'

export const auditFunctions = {
  sealPeriod: {
    entry: 'functions/audit/seal-period.ts',
    records: ['get', 'query', 'update'],
    readsHistory: true,
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
  compareRecords: {
    entry: 'functions/audit/compare-records.ts',
    records: ['get', 'query', 'scan', 'put', 'update'],
    writes: ['comparison'],
    readsHistory: true,
    history: ['audit'],
    calendar: true,
    timeout: 900,
    // A whole processor.
    memory: 1769,
  },
} satisfies FunctionPlans

/**
 * Seals closed periods, archives each workflow execution before Step Functions deletes it, and compares Records with
 * History.
 */
export class Audit extends Construct {
  readonly sealPeriod: ServiceFunction

  constructor(scope: Construct, ground: Ground) {
    super(scope, 'audit')
    const { sealPeriod, archiveExecution, compareRecords } = functionsOf(this, ground, auditFunctions)
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
      impact:
        'The course of an ended workflow is not archived: after 90 days an auditor can no longer see it.',
    })
    // One comparison a day: a run after it is complete reads one record and ends; before that it goes on where the
    // last run stopped.
    new ScheduledJob(this, ground, {
      runs: compareRecords,
      every: Duration.hours(1),
      whileMoved: 'rests',
      impact:
        'Records are no longer held against History: nobody notices when a result or a role is changed unseen.',
    })
    for (const looking of [compareRecords, sealPeriod]) {
      ground.alarms.ringFor(looking, 'Contradiction', {
        impact:
          'A record says something else than History: somebody changed a result, a role or an address unseen.',
        metric: looking.metricOfLog('record-contradicts-history'),
      })
    }
  }
}
