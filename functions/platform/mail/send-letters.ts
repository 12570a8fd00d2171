import { SendEmailCommand } from '@aws-sdk/client-ses'
import { logger } from '../log/logger.ts'
import { readAhead } from '../table/get.ts'
import { type Claim, type SendMailDeps, takeInHand } from './claim-notices.ts'
import { compose } from './compose.tsx'
import type { Notice } from './notices.ts'
import { prepareLetter, recordsOfLetter } from './prepare-letter.ts'
import { recordSent, type SentLetter } from './record-sent.ts'

const post = async ({ person, due, taken, link }: Claim, deps: SendMailDeps): Promise<SentLetter> => {
  const mail = compose({
    language: person.language ?? 'id',
    timeZone: deps.timeZone,
    name: person.name,
    items: due.map(({ item }) => item),
    link,
    siteUrl: deps.siteUrl,
  })
  const { MessageId = '' } = await deps.ses.send(
    new SendEmailCommand({
      Source: deps.from,
      Destination: { ToAddresses: [person.email] },
      ConfigurationSetName: deps.configurationSet,
      Tags: [{ Name: 'lane', Value: taken.some(({ lane }) => lane === 'urgent') ? 'urgent' : 'bulk' }],
      Message: {
        Subject: { Data: mail.subject, Charset: 'UTF-8' },
        Body: {
          Text: { Data: mail.text, Charset: 'UTF-8' },
          Html: { Data: mail.html, Charset: 'UTF-8' },
        },
      },
    }),
  )
  return { person, taken, messageId: MessageId }
}

/** What one letter's trouble keeps from no other; `undefined` where it failed. */
const unlessItFails = async <T>(
  notices: readonly Notice[],
  deed: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    return await deed()
  } catch (error) {
    logger.error('A letter was not sent', {
      notices: notices.map((notice) => notice.noticeId),
      error: error instanceof Error ? error.name : 'unknown',
    })
    return undefined
  }
}

/**
 * Sends some people one letter each, `owed` being the notices of each of them; a letter that fails is tried again after
 * its lease. They are read, taken in hand and noted as sent together. Returns for each whether anything moved, so that
 * the caller does not run in circles.
 */
export const sendLetters = async (
  owed: readonly (readonly Notice[])[],
  all: SendMailDeps,
): Promise<boolean[]> => {
  const deps = { ...all, tables: readAhead(all.tables, owed.flatMap(recordsOfLetter)) }
  const prepared = await Promise.all(
    owed.map((notices) => unlessItFails(notices, () => prepareLetter(notices, deps))),
  )
  const claims = prepared.flatMap((one) => (one?.kind === 'letter' ? [one.claim] : []))
  const taken = await takeInHand(deps, claims)
  const posted = await Promise.all(taken.map((claim) => unlessItFails(claim.taken, () => post(claim, deps))))
  await recordSent(
    deps,
    posted.filter((letter) => letter !== undefined),
  )
  return prepared.map((one) => {
    if (one?.kind === 'letter') return taken.includes(one.claim)
    return one?.moved ?? false
  })
}
