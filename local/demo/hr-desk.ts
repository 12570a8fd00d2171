import { setTimeout as delay } from 'node:timers/promises'
import type { Cloud } from '../cloud.ts'
import { Browser, type Screen } from './browser.ts'
import { fillForm } from './fill-form.ts'
import { linkIn } from './link-in-mail.ts'
import { formsOf } from './screen-form.ts'
import { temperOf } from './temper.ts'

/** Something at the HR desk did not go as it should; the message is for a person. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
}

const TRIES = 50

const mailTo = async (cloud: Cloud, email: string, after: number) => {
  for (let left = TRIES; left > 0; left -= 1) {
    await cloud.runSchedule('send-mail')
    const [mail] = cloud.mails({ to: email, after, limit: 1 })
    if (mail) return mail
    await delay(50)
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

/** The page of a mail's sign-in link, which leads to the site's public address: it may not reach this machine yet. */
const openLinkOf = (cloud: Cloud, browser: Browser, text: string): Promise<Screen> => {
  const { pathname, search } = new URL(linkIn(text))
  return browser.open(`${cloud.url}${pathname}${search}`)
}

/** The page of a sign-in link that was mailed before and not used: only so many are mailed in twenty minutes. */
const openUnused = async (cloud: Cloud, browser: Browser, email: string): Promise<Screen | undefined> => {
  const [newest] = cloud.mails({ to: email, limit: 1 })
  if (!newest || !linkIn(newest.text).includes('/s/')) return undefined
  const page = await openLinkOf(cloud, browser, newest.text)
  return page.status < 400 && formsOf(page).length > 0 ? page : undefined
}

const askForLink = async (cloud: Cloud, browser: Browser, email: string): Promise<Screen> => {
  const after = cloud.mails({ limit: 1 })[0]?.id ?? 0
  const door = expectShown(await browser.open(`${cloud.url}/sign-in`), 'Sign-in')
  await pressMain(browser, door, 'Sign-in', { email })
  const { text } = await mailTo(cloud, email, after)
  return expectShown(await openLinkOf(cloud, browser, text), 'The sign-in link')
}

/** Signs a person with a role in, by the link that is mailed to them, as they would. */
export const signIn = async (cloud: Cloud, email: string): Promise<Browser> => {
  const browser = new Browser()
  const page = (await openUnused(cloud, browser, email)) ?? (await askForLink(cloud, browser, email))
  await pressMain(browser, page, 'The sign-in link')
  return browser
}

/** Opens a period through HR's pages, its dates as the page proposes them; returns the period's page. */
export const openPeriod = async (cloud: Cloud, hr: Browser): Promise<Screen> => {
  const wish = expectShown(await hr.open(`${cloud.url}/hr/periods/new`), 'A new period')
  const check = await pressMain(hr, wish, 'The dates of the period')
  return pressMain(hr, check, 'Opening the period')
}
