import type { Mail } from '../../local/mail/mailbox.ts'
import type { Browser, Screen } from '../../rehearsal/people/browser.ts'
import { fillForm } from '../../rehearsal/people/fill-form.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { type Control, formsOf, linksOf } from '../../rehearsal/people/screen-form.ts'
import { temperOf } from '../../rehearsal/people/temper.ts'

const CALM = temperOf(1, 'calm')

/** What is chosen where a test does not care. */
const USUAL = ['meets', 'good', 'accept', 'approved', 'uphold']

const MOST_PAGES = 60

const stepOf = (url: URL) => url.searchParams.get('step') ?? ''

const saidBy = ({ html }: Screen) =>
  html
    .querySelectorAll('h1, .error-summary li')
    .map((part) => part.text.trim())
    .join('; ')

const chooseBy = (words: readonly string[]) => (control: Control) =>
  control.kind === 'choice' || control.kind === 'ticks'
    ? [...words, ...(control.value === '' ? USUAL : [])].find((word) => control.options.includes(word))
    : undefined

/** Does what a page asks for, and gives the page after. */
export const goOn = async (
  browser: Browser,
  screen: Screen,
  words: readonly string[] = [],
): Promise<Screen> => {
  const isHere = ({ pathname, href }: URL) => pathname === screen.url.pathname && href !== screen.url.href
  const links = linksOf(screen).filter(isHere)
  const turn = stepOf(screen.url) === '' && links.find((link) => words.includes(stepOf(link)))
  if (turn) return browser.open(turn)
  const form = formsOf(screen).find(({ action }) => action.pathname === screen.url.pathname)
  if (form) {
    const buttons = form.buttons.filter(([, value]) => words.includes(value))
    const pressed = [...buttons, ...form.buttons].slice(0, 1)
    return browser.post(form.action, [...fillForm(form, chooseBy(words), CALM), ...pressed])
  }
  const [link] = links
  if (!link)
    throw new Error(`Nothing leads on from ${screen.url.pathname}${screen.url.search}: ${saidBy(screen)}`)
  return browser.open(link)
}

/** Opens a mail's link as its reader would, up to what *Continue* leads to. */
export const visitLink = async (browser: Browser, link: string): Promise<Screen> => {
  const door = await browser.open(link)
  const go = formsOf(door).find(({ action }) => action.pathname.endsWith('/continue'))
  return go ? browser.post(go.action, []) : door
}

const taskIdOf = (url: URL) => decodeURIComponent(url.pathname.split('/').at(-1) ?? '')

/** The first page of the open task that `fits`, sought through the newest mails; `undefined` when no mail leads there. */
export const findTask = async (
  browser: Browser,
  mails: readonly Mail[],
  fits: (taskId: string) => boolean,
): Promise<Screen | undefined> => {
  for (const mail of mails) {
    const link = linkIn(mail.text)
    if (!link.includes('/t/')) continue
    const screen = await visitLink(browser, link)
    if (screen.status < 400 && fits(taskIdOf(screen.url))) return screen
    const row = linksOf(screen).find((url) => url.pathname.startsWith('/t/') && fits(taskIdOf(url)))
    if (row) return browser.open(row)
  }
  return undefined
}

const isOver = ({ status }: Screen) => status === 409 || status === 410

/**
 * Goes through a task's pages from `first` until one of the given step is shown (or the task is over), choosing the
 * options and pressing the buttons named by `words`, and turning to the steps they name.
 */
export const walkTo = async (
  step: string,
  browser: Browser,
  first: Screen,
  words: readonly string[] = [],
): Promise<Screen> => {
  let screen = first
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if (screen.status >= 500) throw new Error(`${screen.url.pathname}: ${screen.status} ${saidBy(screen)}`)
    if (stepOf(screen.url) === step || isOver(screen)) return screen
    screen = await goOn(browser, screen, words)
  }
  throw new Error(`${screen.url.pathname}${screen.url.search} does not end: ${saidBy(screen)}`)
}

/** Goes through a task's pages to its end; answers `over` when somebody was faster. */
export const answerPages = async (
  browser: Browser,
  first: Screen,
  words: readonly string[],
): Promise<'done' | 'over'> => (isOver(await walkTo('done', browser, first, words)) ? 'over' : 'done')
