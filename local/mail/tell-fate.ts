import { type Fate, mailEvent, type Why } from './mail-events.ts'
import { type MailSetup, snsEvent } from './mail-setup.ts'
import type { Letter } from './mailbox.ts'

/** Tells everyone who wants to hear what became of a letter for some of its recipients. */
export type TellFate = (
  fate: Fate,
  letter: Letter,
  recipients: readonly string[],
  configurationSet: string,
  why?: Why,
) => void

/** `tell` hands an event of a topic to a function, both by ARN. */
export const fateTeller =
  (
    office: MailSetup,
    now: () => number,
    tell: (topicArn: string, functionArn: string, payload: string) => void,
  ): TellFate =>
  (fate, letter, recipients, set, why) => {
    for (const topic of office.topicsFor(set, fate)) {
      const event = snsEvent(topic, mailEvent({ fate, letter, recipients, set, time: now(), why }), now())
      for (const subscriber of office.subscribers(topic)) tell(topic, subscriber, JSON.stringify(event))
    }
  }
