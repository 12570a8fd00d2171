import { Construct } from 'constructs'
import { Workflow } from './constructs/workflow.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const appraisalFunctions = {
  proceedWithoutSelfAssessment: {
    entry: 'functions/self-assessment/proceed-without-self-assessment.ts',
    records: ['get', 'update'],
    writes: ['appraisal'],
    history: ['appraisal'],
  },
  handOverUnrated: {
    entry: 'functions/review/hand-over-unrated.ts',
    records: ['get', 'update'],
    writes: ['appraisal', 'progress'],
    history: ['appraisal'],
    wakes: ['check-periods'],
  },
} satisfies FunctionPlans

/** Self-assessment and review: one appraisal until it is ready for calibration. */
export class Appraisals extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'appraisals')
    const { proceedWithoutSelfAssessment, handOverUnrated } = functionsOf(this, ground, appraisalFunctions)
    new Workflow(this, ground, {
      name: 'appraisal',
      functions: [proceedWithoutSelfAssessment, handOverUnrated],
      machines: ['human-task'],
      impact:
        'An employee has lost their place in the period: nobody is asked to assess or review their work.',
    })
  }
}
