import { Duration, Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Settings } from '../settings.ts'

interface AlarmPlan {
  /** The impact on a person, in plain words. The person on call reads this first. */
  readonly impact: string
  readonly metric: IMetric
  /** Rings from this value on; 1 unless told. */
  readonly threshold?: number
  /** How many periods in a row; 1 unless told. */
  readonly periods?: number
}

/** The topic of all alarms, and the only way to create one. */
export class AlarmBell extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, { alarmMail }: Settings) {
    super(scope, 'alarms')
    this.topic = new Topic(this, 'Topic', { displayName: 'Bina', enforceSSL: true })
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    if (alarmMail) this.topic.addSubscription(new EmailSubscription(alarmMail))
  }

  /** An alarm beside the construct it watches, silent while there is nothing to count. */
  ringFor(watched: Construct, id: string, { impact, metric, threshold = 1, periods = 1 }: AlarmPlan): Alarm {
    const alarm = new Alarm(watched, id, {
      alarmDescription: impact,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    return alarm
  }
}

/** Every metric of Bina is summed over five minutes. */
export const overFiveMinutes = { period: Duration.minutes(5), statistic: 'Sum' }
