import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'
import type { Mail } from '../../local/mail/mailbox.ts'
import { ownersTables } from '../demo/scan-table.ts'
import { isUnused, signInMail } from '../people/hr-desk.ts'
import { linkIn } from '../people/link-in-mail.ts'

const MINUTE = 60_000
/** How long a sign-in link works after its mail, and for how long at the least one that is shown again still does. */
const SIGN_IN_MINUTES = 30
const LEAST_MINUTES = 10

/** How many of the newest mails are looked at, and how many of their links are tried. */
const MAILS = 1000
const TRIED = 10

/** A link of somebody's mail that nobody used yet. */
export interface FirstLink {
  readonly address: string
  readonly link: string
  readonly subject: string
  /** Whole minutes for which it still works, where that is soon over. */
  readonly minutes?: number
}

const firstLink = ({ recipient, text, subject }: Mail): FirstLink => ({
  address: recipient,
  link: linkIn(text),
  subject,
})

/** A link of a mail that went out from another address than the machine has now leads to where it is. */
const linkHere = (link: string, siteUrl: string): string => `${siteUrl}${new URL(link).pathname}`

/** A sign-in link of a person with a role, asked for at the page as they would, and mailed to them. */
export const linkToSignIn = async (cloud: Cloud, email: string): Promise<FirstLink> => {
  const since = cloud.clock.now() - (SIGN_IN_MINUTES - LEAST_MINUTES) * MINUTE
  const mail = await signInMail(cloud, email, since)
  const minutes = Math.floor((mail.time - cloud.clock.now()) / MINUTE) + SIGN_IN_MINUTES
  return { ...firstLink(mail), minutes }
}

const Pointer = z.object({ personId: z.string() })
const Person = z.object({
  personId: z.string(),
  supervisorId: z.string().optional(),
  roles: z.array(z.string()),
})

interface MailedPerson {
  readonly mail: Mail
  readonly person: z.output<typeof Person>
}

const personOf = async (cloud: Cloud, email: string) => {
  const tables = ownersTables(cloud)
  const read = async (pk: string, sk: string): Promise<unknown> =>
    (await tables.send(new GetCommand({ TableName: cloud.nameOf('records'), Key: { pk, sk } }))).Item
  const pointer = Pointer.safeParse(await read(`EMAIL#${email.toLowerCase()}`, 'EMAIL')).data
  return pointer && Person.safeParse(await read(`PERSON#${pointer.personId}`, 'PERSON')).data
}

/** The newest mail of each person who was asked for something of late, the newest first. */
const askedOfLate = async (cloud: Cloud): Promise<MailedPerson[]> => {
  const mails = cloud.mails({ limit: MAILS }).filter(({ text }) => linkIn(text).includes('/t/'))
  const newest = [...Map.groupBy(mails, ({ recipient }) => recipient).values()].flatMap(
    ([mail]) => mail ?? [],
  )
  const asked = await Promise.all(
    newest.map(async (mail) => ({ mail, person: await personOf(cloud, mail.recipient) })),
  )
  return asked.flatMap(({ mail, person }) => (person ? [{ mail, person }] : []))
}

const firstUnused = async (
  cloud: Cloud,
  siteUrl: string,
  asked: readonly MailedPerson[],
): Promise<FirstLink | undefined> => {
  for (const { mail } of asked.slice(0, TRIED)) {
    if (!(await isUnused(cloud, mail))) continue
    const found = firstLink(mail)
    return { ...found, link: linkHere(found.link, siteUrl) }
  }
  return undefined
}

export interface LinksToTasks {
  /** Somebody to whom others of those asked report. */
  readonly supervisor: FirstLink | undefined
  /** Somebody with no role, to whom none of them reports. */
  readonly employee: FirstLink | undefined
}

/** Links of mails that ask for something and were not opened yet, at the site's address; looking at them opens none. */
export const linksToTasks = async (cloud: Cloud, siteUrl: string): Promise<LinksToTasks> => {
  const asked = await askedOfLate(cloud)
  const supervisors = new Set(asked.map(({ person }) => person.supervisorId))
  const leads = ({ person }: MailedPerson) => supervisors.has(person.personId)
  return {
    supervisor: await firstUnused(cloud, siteUrl, asked.filter(leads)),
    employee: await firstUnused(
      cloud,
      siteUrl,
      asked.filter((one) => !leads(one) && one.person.roles.length === 0),
    ),
  }
}
