import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ScheduledJob } from './constructs/job.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const exportFunctions = {
  writeExports: {
    entry: 'functions/roots/write-exports.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['export', 'jobRun', 'notice'],
    deletes: ['waitingExport'],
    readsHistory: true,
    history: ['export'],
    archive: 'read',
    exports: 'write',
    wakes: ['send-mail'],
    timeout: 900,
    // A whole processor.
    memory: 1769,
  },
} satisfies FunctionPlans

/** Files that officers ask for, written by a job. */
export class Exports extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'exports')
    const { writeExports } = functionsOf(this, ground, exportFunctions)
    new CfnOutput(Stack.of(this), 'ExportsBucket', { value: ground.store.exports.bucketName })
    new ScheduledJob(this, ground, {
      runs: writeExports,
      every: Duration.minutes(1),
      whileMoved: 'catches',
      impact: 'HR or an auditor has requested a file and goes on waiting for it.',
    })
    ground.alarms.ringFor(writeExports, 'GivenUp', {
      impact: 'HR or an auditor was told that the file they had requested could not be created.',
      metric: writeExports.metricOfLog('export-given-up'),
    })
  }
}
