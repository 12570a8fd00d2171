import { Construct } from 'constructs'
import type { ServiceFunction } from './constructs/service-function.ts'
import { Workflow } from './constructs/workflow.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const followUpFunctions = {
  startCoaching: {
    entry: 'functions/follow-up/start-coaching.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['coaching', 'notice'],
    history: ['appraisal'],
  },
  concludeCoaching: {
    entry: 'functions/follow-up/conclude-coaching.ts',
    records: ['get', 'update'],
    writes: ['coaching'],
    history: ['appraisal'],
  },
  nominateReward: {
    entry: 'functions/follow-up/nominate-reward.ts',
    records: ['get', 'put', 'update'],
    writes: ['reward'],
    history: ['appraisal'],
  },
  recordReward: {
    entry: 'functions/follow-up/record-reward.ts',
    records: ['get', 'put', 'update'],
    writes: ['notice', 'reward', 'talent'],
    history: ['appraisal'],
  },
} satisfies FunctionPlans

interface FollowUpPlan {
  /** What each programme ends with: the appraisal it followed. */
  readonly closeAppraisal: ServiceFunction
}

/** Coaching for those below expectation, reward for those above it. */
export class FollowUp extends Construct {
  constructor(scope: Construct, ground: Ground, { closeAppraisal }: FollowUpPlan) {
    super(scope, 'follow-up')
    const { startCoaching, concludeCoaching, nominateReward, recordReward } = functionsOf(
      this,
      ground,
      followUpFunctions,
    )
    new Workflow(this, ground, {
      name: 'coaching',
      functions: [startCoaching, concludeCoaching, closeAppraisal],
      machines: ['human-task'],
      impact: 'An employee who was promised coaching is left alone with a weak result.',
    })
    new Workflow(this, ground, {
      name: 'reward',
      functions: [nominateReward, recordReward, closeAppraisal],
      machines: ['human-task'],
      impact: 'An employee who earned a reward is not put forward for it.',
    })
  }
}
