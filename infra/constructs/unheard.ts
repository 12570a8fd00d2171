import { Duration, Validations } from 'aws-cdk-lib'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Ground } from '../ground.ts'
import { overFiveMinutes } from './alarm-bell.ts'
import type { ServiceFunction } from './service-function.ts'

interface UnheardPlan {
  readonly runs: ServiceFunction
  /** The impact on a person of an event that was not processed. */
  readonly impact: string
}

/**
 * A dead-letter queue for events that a function failed to process three times, with an alarm while it is not empty.
 */
export const keepUnheard = (scope: Construct, { alarms }: Ground, { runs, impact }: UnheardPlan): Queue => {
  const queue = new Queue(scope, 'Unheard', { enforceSSL: true, retentionPeriod: Duration.days(14) })
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'This is itself the dead-letter queue, of a function and of what calls it.',
  })
  runs.lambda.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
    onFailure: new SqsDestination(queue),
  })
  const metric = queue.metricApproximateNumberOfMessagesVisible({ ...overFiveMinutes, statistic: 'Maximum' })
  alarms.ringFor(scope, 'Unheard events', { impact, metric })
  return queue
}
