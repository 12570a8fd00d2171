import { setTimeout as delay } from 'node:timers/promises'
import type { Cloud } from '../../local/cloud.ts'
import type { Mail } from '../../local/mail/mailbox.ts'
import { Browser, type Screen } from './browser.ts'
import { fillForm } from './fill-form.ts'
import { linkIn } from './link-in-mail.ts'
import { formsOf } from './screen-form.ts'
import { temperOf } from './temper.ts'

/** Something at the HR desk did not go as it should; the message is for a person. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
}

const TRIES = 200
const BETWEEN_TRIES = 50
/** Every so many tries the mailer is called as its schedule would: what it was not told of at once, it finds then. */
const TRIES_BY_ITSELF = 40

const isSignIn = ({ text }: Mail): boolean => linkIn(text).includes('/s/')

const signInMailTo = async (cloud: Cloud, email: string, after: number): Promise<Mail> => {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const mail = cloud.mails({ to: email, after, limit: 10 }).find(isSignIn)
    if (mail) return mail
    if (tried % TRIES_BY_ITSELF === 0) await cloud.runSchedule('send-mail')
    await delay(BETWEEN_TRIES)
  }
  throw new DeskError(`No sign-in mail reached ${email}.`)
}

const expectShown = (screen: Screen, what: string): Screen => {
  if (screen.status < 400) return screen
  const said = screen.html.querySelector('h1')?.text.trim()
  const errors = screen.html.querySelectorAll('.error-summary li').map((error) => error.text.trim())
  throw new DeskError(`${what}: ${[said, ...errors].filter(Boolean).join('; ')} (${screen.status})`)
}

const CALM = temperOf(0, 'desk')

/** Presses the main button of a page, its form filled in as it stands. */
export const pressMain = async (
  browser: Browser,
  screen: Screen,
  what: string,
  fields: Record<string, string> = {},
) => {
  const form = formsOf(screen).at(0)
  if (!form) throw new DeskError(`${what}: the page has no form (${screen.url.pathname}).`)
  const filled = fillForm(form, ({ name }) => fields[name], CALM)
  return expectShown(await browser.post(form.action, [...filled, ...form.buttons.slice(0, 1)]), what)
}

/** The page of a mail's link, which leads to the site's public address: it may not reach this machine yet. */
const openLinkOf = (cloud: Cloud, browser: Browser, { text }: Mail): Promise<Screen> => {
  const { pathname, search } = new URL(linkIn(text))
  return browser.open(`${cloud.url}${pathname}${search}`)
}

/** Whether a mail's link waits for its first use: its page, which changes nothing, offers to go on. */
export const isUnused = async (cloud: Cloud, mail: Mail): Promise<boolean> => {
  const page = await openLinkOf(cloud, new Browser(), mail)
  return page.status === 200 && formsOf(page).length > 0
}

/** The newest sign-in mail whose link was not used yet: only so many are mailed in twenty minutes. */
const findUnused = async (cloud: Cloud, email: string, since: number): Promise<Mail | undefined> => {
  const [newest] = cloud
    .mails({ to: email, limit: 10 })
    .filter((mail) => isSignIn(mail) && mail.time >= since)
  return newest && (await isUnused(cloud, newest)) ? newest : undefined
}

const askForLink = async (cloud: Cloud, email: string): Promise<Mail> => {
  const browser = new Browser()
  const after = cloud.mails({ limit: 1 })[0]?.id ?? 0
  const door = expectShown(await browser.open(`${cloud.url}/sign-in`), 'Sign-in')
  await pressMain(browser, door, 'Sign-in', { email })
  return signInMailTo(cloud, email, after)
}

/** A mail with a sign-in link that nobody used: one that came since an instant (epoch milliseconds), or a new one. */
export const signInMail = async (cloud: Cloud, email: string, since = 0): Promise<Mail> =>
  (await findUnused(cloud, email, since)) ?? (await askForLink(cloud, email))

/** Signs a person with a role in, by the link that is mailed to them, as they would. */
export const signIn = async (cloud: Cloud, email: string): Promise<Browser> => {
  const browser = new Browser()
  const mail = await signInMail(cloud, email)
  const page = expectShown(await openLinkOf(cloud, browser, mail), 'The sign-in link')
  await pressMain(browser, page, 'The sign-in link')
  return browser
}

/** Opens a period through HR's pages, its dates as the page proposes them; returns the period's page. */
export const openPeriod = async (cloud: Cloud, hr: Browser): Promise<Screen> => {
  const request = expectShown(await hr.open(`${cloud.url}/hr/periods/new`), 'A new period')
  const check = await pressMain(hr, request, 'The dates of the period')
  return pressMain(hr, check, 'Opening the period')
}
