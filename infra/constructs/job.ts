import { Duration } from 'aws-cdk-lib'
import { CfnRule, type EventPattern, Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as CallFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import type { Ground } from '../ground.ts'
import { overFiveMinutes } from './alarm-bell.ts'
import type { ServiceFunction } from './service-function.ts'
import { keepUnheard } from './unheard.ts'

interface ScheduledJobPlan {
  readonly runs: ServiceFunction
  readonly every: Duration
  /** The impact on a person while the job fails. */
  readonly impact: string
  /** The section of docs/runbook.md that says what to do; that on scheduled jobs unless told. */
  readonly runbook?: string
  /**
   * Only for the embedded cloud, whose clock can be moved: `catches` is a job that is woken by those who give it something
   * to do, so that its schedule is a net below lost calls; `rests` a long one that waits until the clock has stopped.
   */
  readonly whileMoved?: 'catches' | 'rests'
}

const elementOf = (rule: Rule): CfnRule => {
  const element = rule.node.defaultChild
  if (!(element instanceof CfnRule)) throw new Error('A rule is made of a CfnRule.')
  return element
}

/** The section of docs/runbook.md on jobs that have none of their own: they are looked at alike. */
const ON_JOBS = 'A scheduled job fails'

/** A function that a schedule invokes. A failed run is not retried; the next one does its work. */
export class ScheduledJob extends Construct {
  constructor(scope: Construct, { alarms }: Ground, plan: ScheduledJobPlan) {
    const { runs, every, impact, runbook = ON_JOBS, whileMoved } = plan
    super(scope, `${runs.name}-schedule`)
    const soon = Duration.minutes(1)
    const rule = new Rule(this, 'Rule', {
      schedule: Schedule.rate(every),
      targets: [new CallFunction(runs.lambda, { retryAttempts: 0, maxEventAge: soon })],
    })
    if (whileMoved) elementOf(rule).addMetadata('EmbeddedCloud::WhileMoved', whileMoved)
    runs.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: soon })
    // The next run makes up for one that failed; three in a row need somebody to look.
    alarms.ringFor(this, 'Failing', {
      impact: `${impact} What to do: docs/runbook.md, “${runbook}”.`,
      metric: runs.lambda.metricErrors(overFiveMinutes),
      periods: 3,
    })
  }
}

interface EventJobPlan {
  readonly runs: ServiceFunction
  readonly on: EventPattern
  readonly impact: string
}

/** A function that an event calls: tried three times, then kept in a queue for a person to look at. */
export class EventJob extends Construct {
  constructor(scope: Construct, ground: Ground, { runs, on, impact }: EventJobPlan) {
    super(scope, `${runs.name}-event`)
    const queue = keepUnheard(this, ground, { runs, impact })
    new Rule(this, 'Rule', {
      eventPattern: on,
      targets: [
        new CallFunction(runs.lambda, {
          retryAttempts: 8,
          maxEventAge: Duration.hours(6),
          deadLetterQueue: queue,
        }),
      ],
    })
  }
}
