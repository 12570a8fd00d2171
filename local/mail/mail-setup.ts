import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Resources } from '../template/resolve-template.ts'

const Destination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.looseObject({
    Enabled: z.boolean().default(false),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }).optional(),
  }),
})

const Subscription = z.looseObject({ TopicArn: z.string(), Protocol: z.string(), Endpoint: z.string() })

/** The mail configuration of the template: verified senders, and who is told about bounces and deliveries. */
export interface MailSetup {
  /** Domains and addresses that are verified. */
  readonly identities: readonly string[]
  readonly configurationSets: readonly string[]
  /** The topics that hear `event` (`bounce`, `complaint`, `delivery`, `send`) of a configuration set. */
  topicsFor(configurationSet: string, event: string): readonly string[]
  /** The ARNs of the functions subscribed to a topic. */
  subscribers(topicArn: string): readonly string[]
}

export const mailSetupOf = (resources: Resources): MailSetup => {
  const destinations = resources
    .ofType('AWS::SES::ConfigurationSetEventDestination')
    .map(({ properties }) => Destination.parse(properties))
    .filter(({ EventDestination }) => EventDestination.Enabled)
  const subscriptions = resources
    .ofType('AWS::SNS::Subscription')
    .map(({ properties }) => Subscription.parse(properties))
    .filter(({ Protocol }) => Protocol === 'lambda')
  return {
    identities: resources.ofType('AWS::SES::EmailIdentity').map(({ ref }) => ref.toLowerCase()),
    configurationSets: resources.ofType('AWS::SES::ConfigurationSet').map(({ ref }) => ref),
    topicsFor: (configurationSet, event) =>
      destinations
        .filter(({ ConfigurationSetName }) => ConfigurationSetName === configurationSet)
        .filter(({ EventDestination }) =>
          EventDestination.MatchingEventTypes.some((type) => type.toLowerCase() === event),
        )
        .flatMap(({ EventDestination }) => EventDestination.SnsDestination?.TopicARN ?? []),
    subscribers: (topicArn) =>
      subscriptions.filter(({ TopicArn }) => TopicArn === topicArn).map(({ Endpoint }) => Endpoint),
  }
}

/** The event by which SNS hands a message to a function. */
export const snsEvent = (topicArn: string, message: object, time: number): object => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSubscriptionArn: `${topicArn}:local`,
      EventSource: 'aws:sns',
      Sns: {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn: topicArn,
        Subject: 'Amazon SES Email Event Notification',
        Message: JSON.stringify(message),
        Timestamp: new Date(time).toISOString(),
        SignatureVersion: '1',
        Signature: 'local',
        SigningCertUrl: 'https://sns.ap-southeast-3.amazonaws.com/local.pem',
        UnsubscribeUrl: 'https://sns.ap-southeast-3.amazonaws.com/local',
        MessageAttributes: {},
      },
    },
  ],
})
