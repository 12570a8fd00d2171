import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ScheduledJob } from './constructs/job.ts'
import type { ServiceFunction } from './constructs/service-function.ts'
import { Workflow } from './constructs/workflow.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const periodFunctions = {
  enrolEmployees: {
    entry: 'functions/periods/enrol-employees.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['appraisal', 'appraisalPart', 'period', 'progress'],
    history: ['appraisal', 'period'],
    starts: ['appraisal'],
    asksAbout: ['appraisal'],
    timeout: 240,
    memory: 512,
  },
  awaitStage: {
    entry: 'functions/periods/await-stage.ts',
    records: ['get', 'put', 'update'],
    writes: ['stage'],
    wakes: ['check-periods'],
  },
  expireOpenTasks: {
    entry: 'functions/periods/expire-open-tasks.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['notice', 'period', 'signal', 'task'],
    deletes: ['signal'],
    history: ['period'],
    tellsOfTasks: true,
    signals: true,
    wakes: ['send-mail', 'resend-signals'],
    timeout: 240,
  },
  startCalibrations: {
    entry: 'functions/periods/start-calibrations.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['calibration'],
    history: ['calibration'],
    starts: ['calibration'],
    asksAbout: ['calibration'],
    timeout: 240,
  },
  publishResults: {
    entry: 'functions/periods/publish-results.ts',
    records: ['get', 'query'],
    starts: ['result'],
    timeout: 240,
    memory: 512,
  },
  closePeriod: {
    entry: 'functions/periods/close-period.ts',
    records: ['get', 'query', 'update'],
    writes: ['period'],
    history: ['period'],
    timeout: 100,
  },
  checkPeriods: {
    entry: 'functions/periods/check-periods.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['jobRun', 'progress', 'signal', 'stage', 'task'],
    deletes: ['period', 'signal'],
    history: ['calibration'],
    signals: true,
    starts: ['appraisal-cycle'],
    timeout: 300,
  },
} satisfies FunctionPlans

interface PeriodsPlan {
  readonly sealPeriod: ServiceFunction
}

/** A whole period: from opening, through every stage, to its seal. */
export class Periods extends Construct {
  constructor(scope: Construct, ground: Ground, { sealPeriod }: PeriodsPlan) {
    super(scope, 'periods')
    const { checkPeriods, ...steps } = functionsOf(this, ground, periodFunctions)
    new Workflow(this, ground, {
      name: 'appraisal-cycle',
      functions: [...Object.values(steps), sealPeriod],
      machines: ['appraisal-cycle'],
      impact:
        'The whole period stands still: no employee of the agency is enrolled, calibrated, published or closed.',
    })
    new ScheduledJob(this, ground, {
      runs: checkPeriods,
      every: Duration.minutes(1),
      whileMoved: 'catches',
      impact: 'A period does not move on at its dates: deadlines pass without anything happening.',
    })
  }
}
