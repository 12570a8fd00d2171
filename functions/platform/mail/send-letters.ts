import { SendEmailCommand } from '@aws-sdk/client-ses'
import { wasOpened } from '../access/links.ts'
import { tasksIn } from '../human-tasks/tasks.ts'
import { logger } from '../lambda/logger.ts'
import { type Person, peopleIn } from '../records/people.ts'
import { readAhead } from '../table/get.ts'
import { chains, type Key, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { askAgain } from './ask-again.ts'
import { claim, type Due, recordSent, type SendMailDeps } from './claim-notices.ts'
import { compose } from './compose.tsx'
import { dropNeedless, dropUndeliverable } from './drop-notices.ts'
import type { Notice } from './notices.ts'

/** A letter that was begun so often and never sent is refused for good. */
const MOST_ATTEMPTS = 5

const whyNot = (person: Person | undefined): string | undefined => {
  if (!person) return 'no-person'
  if (!person.email) return 'no-address'
  return person.emailBouncedAt ? 'address-bounces' : undefined
}

/** What a letter is made of, and where the story of its person's account stands. */
const recordsOfLetter = (personId: string, notices: readonly Notice[]): Key[] => [
  keys.person(personId),
  keys.chainHead(chains.account(personId)),
  ...notices.flatMap(({ taskId, aboutId }) => [
    ...(taskId ? [keys.task(taskId)] : []),
    ...(aboutId ? [keys.person(aboutId)] : []),
  ]),
]

/** The notice with its task and the name it tells about; `undefined` when its task is over or someone else's now. */
const dueOf = async (tables: Tables, notice: Notice): Promise<Due | undefined> => {
  const task = notice.taskId ? await tasksIn(tables).get(notice.taskId) : undefined
  const isTheirs = notice.kind === 'taskEscalation' || task?.assigneeId === notice.personId
  if (notice.taskId && (task?.state !== 'open' || !isTheirs)) return undefined
  const about = notice.aboutId ? await peopleIn(tables).get(notice.aboutId) : undefined
  return { item: { notice, aboutName: about?.name, dueAt: task?.dueAt }, task }
}

/** The notices whose sending was interrupted after their letter had gone: somebody opened its link. */
const arrivedOf = async (tables: Tables, notices: readonly Notice[]): Promise<Notice[]> => {
  const links = new Set(notices.flatMap(({ link }) => link ?? []))
  const opened = await Promise.all([...links].map((link) => wasOpened(tables, link)))
  const arrived = new Set([...links].filter((_, at) => opened[at]))
  return notices.filter(({ link }) => link !== undefined && arrived.has(link))
}

/** Sends one person one letter with everything given, and drops what nobody needs any more; whether anything moved. */
const sendTo = async (person: Person, notices: readonly Notice[], deps: SendMailDeps): Promise<boolean> => {
  const found = await Promise.all(
    notices.map(async (notice) => ({ notice, due: await dueOf(deps.tables, notice) })),
  )
  const over = found.flatMap(({ notice, due }) => (due ? [] : [notice]))
  const dropped = over.length > 0 && (await dropNeedless(deps, over))
  const due = found.flatMap((one) => (one.due ? [one.due] : []))
  if (due.length === 0 || !person.email) return dropped
  const claimed = await claim(deps, person, due)
  if (!claimed) return dropped
  const mail = compose({
    language: person.language ?? 'id',
    timeZone: deps.timeZone,
    name: person.name,
    items: due.map(({ item }) => item),
    link: claimed.link,
  })
  const { MessageId = '' } = await deps.ses.send(
    new SendEmailCommand({
      Source: deps.from,
      Destination: { ToAddresses: [person.email] },
      ConfigurationSetName: deps.configurationSet,
      Message: {
        Subject: { Data: mail.subject, Charset: 'UTF-8' },
        Body: {
          Text: { Data: mail.text, Charset: 'UTF-8' },
          Html: { Data: mail.html, Charset: 'UTF-8' },
        },
      },
    }),
  )
  await recordSent(deps, person, claimed.taken, MessageId)
  return true
}

/**
 * Sends the notices of one person as one letter; a letter that fails is tried again after its lease.
 * Returns whether anything moved, so that the caller does not run in circles.
 */
export const sendLetter = async (notices: readonly Notice[], all: SendMailDeps): Promise<boolean> => {
  const [first] = notices
  if (!first) return false
  try {
    const deps = { ...all, tables: readAhead(all.tables, recordsOfLetter(first.personId, notices)) }
    const person = await peopleIn(deps.tables).get(first.personId)
    const obstacle = whyNot(person)
    if (obstacle || !person)
      return await dropUndeliverable(deps, notices, {
        why: obstacle ?? 'no-person',
        since: person?.emailBouncedAt,
      })
    const worn = notices.filter(({ attempts }) => attempts >= MOST_ATTEMPTS)
    if (worn.length > 0) return await dropUndeliverable(deps, worn, { why: 'refused' })
    const corrected = notices.find(({ kind }) => kind === 'addressCorrected')
    if (corrected) return await askAgain(corrected, deps)
    const arrived = await arrivedOf(deps.tables, notices)
    if (arrived.length > 0) return (await recordSent(deps, person, arrived)).ok
    return await sendTo(person, splitSignIn(notices), deps)
  } catch (error) {
    logger.error('A letter was not sent', {
      notices: notices.map((notice) => notice.noticeId),
      error: error instanceof Error ? error.name : 'unknown',
    })
    return false
  }
}

/** A sign-in link travels alone; the other notices follow with the next round. */
const splitSignIn = (notices: readonly Notice[]): readonly Notice[] => {
  const signIn = notices.filter((notice) => notice.kind === 'signIn')
  return signIn.length > 0 ? signIn.slice(-1) : notices
}
