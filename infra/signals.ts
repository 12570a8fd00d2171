import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ScheduledJob } from './constructs/job.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const signalFunctions = {
  resendSignals: {
    entry: 'functions/platform/signals/resend-signals.ts',
    records: ['get', 'query', 'update'],
    writes: ['jobRun'],
    deletes: ['signal'],
    signals: true,
    timeout: 300,
  },
} satisfies FunctionPlans

/** Sends answers again to workflows that did not receive them because of a crash. */
export class Signals extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'signals')
    const { resendSignals } = functionsOf(this, ground, signalFunctions)
    new ScheduledJob(this, ground, {
      runs: resendSignals,
      every: Duration.minutes(1),
      whileMoved: 'catches',
      impact: 'People have answered, but after a crash some of their answers do not move their appraisal on.',
    })
  }
}
