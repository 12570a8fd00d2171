import type { Cloud } from '../../local/cloud.ts'
import { DeskError } from '../people/hr-desk.ts'
import { type FirstLink, linksToTasks, linkToSignIn } from './first-links.ts'
import { hasPeriod } from './sample-period.ts'
import type { StartOptions } from './start-options.ts'
import { whoSignsIn } from './who-signs-in.ts'

/** Whoever signs in has a first page, and a role in the directory. */
const DOORS = [
  { who: 'HR', role: 'hr', page: '/hr' },
  { who: 'Auditor', role: 'auditor', page: '/audit' },
] as const
type Door = (typeof DOORS)[number]

const line = (name: string, what: string): string => `  ${name.padEnd(12)}${what}`

const doorLine = async (
  cloud: Cloud,
  { files }: StartOptions,
  { who, role, page }: Door,
): Promise<string> => {
  const address = await whoSignsIn(cloud, files.people, role)
  const how = address
    ? `sign in as ${address}; the link is mailed at once`
    : 'nobody here can sign in with this role'
  return line(who, `${cloud.url}${page}   ${how}`)
}

/** A link that signs in with one click; where none came, the page that asks for one. */
const linkLine = async (cloud: Cloud, options: StartOptions, door: Door): Promise<string> => {
  const address = await whoSignsIn(cloud, options.files.people, door.role)
  if (!address) return doorLine(cloud, options, door)
  try {
    const { link, minutes } = await linkToSignIn(cloud, address)
    return line(door.who, `${link}\n${line('', `signs ${address} in, once, within ${minutes} minutes`)}`)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    return doorLine(cloud, options, door)
  }
}

const taskLine = (who: string, found: FirstLink | undefined): string[] =>
  found ? [line(who, found.link), line('', `opens what ${found.address} was mailed: “${found.subject}”`)] : []

/** What `npm start` says as soon as pages are served. */
export const readyText = (cloud: Cloud): string =>
  [
    `Bina is ready: ${cloud.url}`,
    '',
    ...(cloud.isForReal
      ? [line('Inbox', 'and clock are closed while the machine serves people for real')]
      : [
          line('Inbox', `${cloud.url}/_local/inbox   every mail that was sent, links clickable`),
          line('Clock', `${cloud.url}/_local/clock   moves the machine's time forward`),
        ]),
    '',
    'Stop with Ctrl+C; the next start goes on where this one stopped.',
    '',
  ].join('\n')

/** Who signs in, once people are there; with a real mail server, no link is asked for or shown. */
export const doorsText = async (cloud: Cloud, options: StartOptions): Promise<string> => {
  const doors = []
  for (const door of DOORS) doors.push(await (options.smtp ? doorLine : linkLine)(cloud, options, door))
  return doors.join('\n')
}

const realMail = (cloud: Cloud, { siteUrl, smtp }: StartOptions): string[] =>
  smtp
    ? [
        line(
          'Mail',
          `goes out through ${smtp.host}:${smtp.port}; the links in it lead to ${siteUrl ?? `${cloud.url} (BINA_SITE_URL)`}`,
        ),
      ]
    : []

const taskLines = async (cloud: Cloud, { siteUrl = cloud.url }: StartOptions): Promise<string[]> => {
  const { supervisor, employee } = await linksToTasks(cloud, siteUrl)
  return [
    ...taskLine('Supervisor', supervisor),
    ...taskLine('Employee', employee),
    '',
    `More sign-in links come from ${cloud.url}/sign-in to the inbox, within seconds. A task's link works for 60 days, in the`,
    'browser that first presses Lanjutkan. To be HR and auditor at once takes two browsers, or a private window.',
  ]
}

/** The last of what `npm start` says, once the first mails are there or nothing is to be mailed. */
export const tasksText = async (cloud: Cloud, options: StartOptions): Promise<string> =>
  [
    ...realMail(cloud, options),
    ...((await hasPeriod(cloud)) ? [] : [line('', 'nobody is written to before HR opens the first period')]),
    ...(options.smtp ? [] : await taskLines(cloud, options)),
  ].join('\n')
