import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { addressOf, createLink } from '../../functions/platform/access/links.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { emailOf, type Name } from '../ground/organisation.ts'
import type { Machine } from '../ground/running-machine.ts'
import { ask } from './ask.ts'

/** An emailed link, and the cookies of the browser that it is opened in. */
export interface MailedLink {
  readonly url: string
  readonly cookies?: string
}

export const KINDS = [
  'unopened',
  'bound',
  'listed',
  'elsewhere',
  'answered',
  'expiredTask',
  'withdrawn',
  'reassigned',
  'expired',
  'forged',
  'signIn',
  'usedSignIn',
] as const
export type Kind = (typeof KINDS)[number]

/** The newest link that a mail saying this brought somebody. */
const linkSaying = (machine: Machine, name: Name, saying: string): string => {
  const mail = machine.mailsTo(name).find(({ subject, text }) => `${subject}\n${text}`.includes(saying))
  if (!mail) throw new Error(`${name} has no mail that says: ${saying}`)
  return linkIn(mail.text)
}

/** Opens a link in its reader's browser: the address of its task, and what that browser sends along. */
const bind = async (machine: Machine, name: Name, link: string): Promise<MailedLink> => {
  const { url } = await machine.visit(name, link)
  return { url: url.href, cookies: machine.browser(name).cookies }
}

const askToSignIn = async (machine: Machine, name: Name): Promise<string> => {
  await ask(`${machine.cloud.url}/sign-in`, { form: { email: emailOf(name) } })
  await machine.advance({ minutes: 2 })
  return linkSaying(machine, name, 'Masuk ke Bina')
}

/** A link as a mail of two months ago left it: its time is over, and it has not been swept yet. */
const expiredLink = async (machine: Machine): Promise<string> => {
  const secret = newSecret()
  const link = createLink({
    hash: digest(secret),
    purpose: 'tasks',
    personId: machine.personId('siti'),
    tasks: [],
    addressed: addressOf({ email: emailOf('siti') }),
    validUntil: Math.floor(machine.now().getTime() / 1000) - 60,
  })
  await machine.tables.client.send(
    new TransactWriteCommand({ TransactItems: [link.item(machine.tables.records)] }),
  )
  return `${machine.cloud.url}/t/${secret}`
}

const reassign = async (machine: Machine, about: Name, to: Name) => {
  const hr = await machine.signIn('sri')
  const address = `${machine.cloud.url}/hr/appraisals/${machine.appraisalId(about)}/reassign`
  const fields = { who: emailOf(to), reason: 'absent', confirmed: '1' }
  const { status } = await hr.post(address, Object.entries(fields))
  if (status >= 400) throw new Error(`HR could not reassign: ${status}`)
}

/**
 * Lives through the first weeks of an opened period so that each kind of emailed link has come about: the days when
 * reviews are asked for, self-assessments are over, one review was given to somebody else and one appraisal withdrawn.
 */
export const everyLink = async (machine: Machine): Promise<Readonly<Record<Kind, MailedLink>>> => {
  const answered = await bind(machine, 'yohanes', machine.linkTo('yohanes'))
  await machine.answer('selfAssessment', 'yohanes')
  const withdrawn = await bind(machine, 'rudi', machine.linkTo('rudi'))
  const expiredTask = await bind(machine, 'dewi', machine.linkTo('dewi'))
  await machine.withdraw('rudi')
  await machine.advance({ days: 1 })
  const reassigned = await bind(machine, 'agus', linkSaying(machine, 'agus', 'Yohanes Lado'))
  await reassign(machine, 'yohanes', 'ratna')
  await machine.advanceTo('2026-12-22T01:05:00.000Z')
  const ofRatna = linkSaying(machine, 'ratna', 'Yohanes Lado')
  const usedSignIn = await askToSignIn(machine, 'budi')
  await ask(usedSignIn, { form: {} })
  return {
    unopened: { url: linkSaying(machine, 'agus', 'Siti Rahmawati') },
    bound: await bind(machine, 'ratna', ofRatna),
    listed: await bind(machine, 'bambang', linkSaying(machine, 'bambang', 'Dewi Anggraini')),
    elsewhere: { url: ofRatna },
    answered,
    expiredTask,
    withdrawn,
    reassigned,
    expired: { url: await expiredLink(machine) },
    forged: { url: `${machine.cloud.url}/t/${newSecret()}` },
    signIn: { url: await askToSignIn(machine, 'tuti') },
    usedSignIn: { url: usedSignIn },
  }
}
