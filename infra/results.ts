import { Construct } from 'constructs'
import type { ServiceFunction } from './constructs/service-function.ts'
import { Workflow } from './constructs/workflow.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const resultFunctions = {
  publishResult: {
    entry: 'functions/results/publish-result.ts',
    records: ['get', 'update'],
    writes: ['appraisal', 'progress'],
    history: ['appraisal'],
  },
  acceptBySilence: {
    entry: 'functions/results/accept-by-silence.ts',
    records: ['get', 'update'],
    writes: ['appraisal'],
    history: ['appraisal'],
  },
  finaliseResult: {
    entry: 'functions/results/finalise-result.ts',
    records: ['get', 'put', 'update'],
    writes: ['appraisal', 'notice', 'progress'],
    history: ['appraisal'],
  },
  letResultStand: {
    entry: 'functions/results/let-result-stand.ts',
    records: ['get', 'update'],
    writes: ['appraisal', 'progress'],
    history: ['appraisal'],
  },
  closeAppraisal: {
    entry: 'functions/results/close-appraisal.ts',
    records: ['get', 'update'],
    writes: ['appraisal', 'progress'],
    history: ['appraisal'],
    wakes: ['check-periods'],
  },
} satisfies FunctionPlans

/** From a published predicate, by acceptance or objection, to a final one and what follows from it. */
export class Results extends Construct {
  readonly closeAppraisal: ServiceFunction

  constructor(scope: Construct, ground: Ground) {
    super(scope, 'results')
    const { publishResult, acceptBySilence, letResultStand, finaliseResult, closeAppraisal } = functionsOf(
      this,
      ground,
      resultFunctions,
    )
    this.closeAppraisal = closeAppraisal
    new Workflow(this, ground, {
      name: 'result',
      functions: [publishResult, acceptBySilence, letResultStand, finaliseResult, closeAppraisal],
      machines: ['human-task', 'coaching', 'reward'],
      impact: 'An employee may not learn their result, or an objection may miss its statutory date.',
    })
  }
}
