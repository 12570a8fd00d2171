import { Duration } from 'aws-cdk-lib'
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import { ScheduledJob } from './constructs/job.ts'
import { keepUnheard } from './constructs/unheard.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const mailFunctions = {
  sendMail: {
    entry: 'functions/roots/send-mail.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['jobRun', 'link', 'notice', 'signInLink'],
    checks: ['task'],
    history: ['account'],
    tellsOfTasks: true,
    mail: true,
    links: true,
    pages: true,
    calendar: true,
    // A run ends some seconds before the next one starts: two at the same time would exceed the sending rate.
    timeout: 75,
    memory: 512,
  },
  hearMailFeedback: {
    entry: 'functions/roots/hear-mail-feedback.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['notice', 'person'],
    checks: ['task'],
    history: ['person'],
    tellsOfTasks: true,
    timeout: 300,
  },
} satisfies FunctionPlans

/** Sends the mail in the outbox and receives SES's reports of bounces and complaints. */
export class Mail extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'mail')
    const { sendMail, hearMailFeedback } = functionsOf(this, ground, mailFunctions)
    new ScheduledJob(this, ground, {
      runs: sendMail,
      every: Duration.minutes(1),
      runbook: 'No mail goes out',
      impact:
        'Nobody gets email: people are not told of their tasks, reminders or results, nor can they sign in.',
    })
    const deadLetterQueue = keepUnheard(this, ground, {
      runs: hearMailFeedback,
      impact:
        'An email came back and nobody noticed: its reader does not know of a task that is running out.',
    })
    for (const topic of [ground.mailIdentity.bounces, ground.mailIdentity.complaints]) {
      topic.addSubscription(new LambdaSubscription(hearMailFeedback.lambda, { deadLetterQueue }))
    }
  }
}
