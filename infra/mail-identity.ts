import { CfnOutput, Stack } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { physicalName } from './machines.ts'
import type { Settings } from './settings.ts'

/** The agency's sending identity in SES, and where SES reports what became of its emails. */
export class MailIdentity extends Construct {
  readonly identityArn: string
  readonly configurationSetArn: string
  readonly configurationSetName = physicalName('mail')
  readonly bounces: Topic
  readonly complaints: Topic

  constructor(scope: Construct, { mailFrom }: Settings) {
    super(scope, 'post')
    const domain = mailFrom.slice(mailFrom.indexOf('@') + 1)
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet,
      feedbackForwarding: false,
    })
    this.identityArn = identity.emailIdentityArn
    this.configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    })
    this.bounces = new Topic(this, 'Bounces', { enforceSSL: true })
    this.complaints = new Topic(this, 'Complaints', { enforceSSL: true })
    configurationSet.addEventDestination('OnBounce', {
      destination: EventDestination.snsTopic(this.bounces),
      events: [EmailSendingEvent.BOUNCE],
    })
    configurationSet.addEventDestination('OnComplaint', {
      destination: EventDestination.snsTopic(this.complaints),
      events: [EmailSendingEvent.COMPLAINT],
    })
    for (const [index, record] of identity.dkimRecords.entries()) {
      new CfnOutput(Stack.of(this), `DkimRecord${index + 1}`, {
        value: `${record.name} CNAME ${record.value}`,
      })
    }
  }
}
