import { SendEmailCommand } from '@aws-sdk/client-ses'
import { defaultLanguage } from '../i18n/languages.ts'
import { log } from '../log/log.ts'
import { count, measure } from '../log/metrics.ts'
import { troubleOf } from '../log/trouble.ts'
import { readAhead } from '../table/get.ts'
import { type Claim, type SendMailDeps, takeInHand } from './claim-notices.ts'
import { compose } from './compose.tsx'
import type { Notice } from './notices.ts'
import { prepareLetter, recordsOfLetter } from './prepare-letter.ts'
import { recordSent, type SentLetter } from './record-sent.ts'

/** Since the earliest of a letter's notices was due. */
const secondsSince = (notices: readonly Notice[], now: Date): number =>
  (now.getTime() - Math.min(...notices.map(({ notBefore }) => Date.parse(notBefore)))) / 1000

const post = async ({ person, due, taken, link }: Claim, deps: SendMailDeps): Promise<SentLetter> => {
  const mail = compose({
    language: person.language ?? defaultLanguage,
    timeZone: deps.timeZone,
    name: person.name,
    items: due.map(({ item }) => item),
    link,
    siteUrl: deps.siteUrl,
    agency: deps.agency,
    tasks: deps.tasks,
    notices: deps.notices,
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
  count('LettersSent')
  measure('SecondsToLetter', secondsSince(taken, deps.clock.now()))
  return { person, taken, messageId: MessageId }
}

/** What one letter's trouble keeps from no other; `undefined` where it failed, which is logged as `failure`. */
const unlessItFails = async <T>(
  failure: 'letter-not-prepared' | 'letter-refused',
  notices: readonly Notice[],
  work: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (failure === 'letter-refused') count('LettersRefused')
    log(failure, { notices: notices.map(({ noticeId }) => noticeId), ...troubleOf(error) })
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
  const deps = {
    ...all,
    tables: readAhead(
      all.tables,
      owed.flatMap((notices) => recordsOfLetter(notices, all.notices)),
    ),
  }
  const prepared = await Promise.all(
    owed.map((notices) => unlessItFails('letter-not-prepared', notices, () => prepareLetter(notices, deps))),
  )
  const claims = prepared.flatMap((one) => (one?.kind === 'letter' ? [one.claim] : []))
  const taken = await takeInHand(deps, claims)
  const posted = await Promise.all(
    taken.map((claim) => unlessItFails('letter-refused', claim.taken, () => post(claim, deps))),
  )
  await recordSent(
    deps,
    posted.filter((letter) => letter !== undefined),
  )
  return prepared.map((one) => {
    if (one?.kind === 'letter') return taken.includes(one.claim)
    return one?.moved ?? false
  })
}
