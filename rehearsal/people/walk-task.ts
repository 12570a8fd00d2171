import type { Browser, Screen } from './browser.ts'
import { formsOf, linksOf, type ScreenForm } from './screen-form.ts'

/** A page led nowhere; the message says which and what it showed. */
class LostError extends Error {
  override readonly name = 'LostError'
}

/** How somebody goes through the pages of a task. */
export interface Walker {
  /** Which of the page's links within the task they turn to, before its form is filled in. */
  turn(screen: Screen, links: readonly URL[]): URL | undefined
  /** What they post of the task's form: names and values. */
  fill(form: ScreenForm): (readonly [string, string])[]
}

const MOST_PAGES = 400

/** The step of a task that an address shows; '' is the first. */
export const stepOf = (url: URL): string => url.searchParams.get('step') ?? ''

/** The id of the task at an address. */
export const taskIdAt = (url: URL): string => decodeURIComponent(url.pathname.split('/').at(-1) ?? '')

/** Whether a task was over before it could be answered. */
export const isOver = ({ status }: Screen): boolean => status === 409 || status === 410

const addressOf = ({ origin, pathname }: URL) => `${origin}${pathname}`

const saidBy = ({ html }: Screen) =>
  html
    .querySelectorAll('h1, .error-summary li')
    .map((element) => element.text.trim())
    .join('; ')

const lostAt = (screen: Screen, why: string) =>
  new LostError(`${taskIdAt(screen.url)} ${why}: ?step=${stepOf(screen.url)} ${saidBy(screen)}`)

/** The page's form that belongs to the task itself, not to another address. */
export const taskFormOf = (screen: Screen, task = screen.url): ScreenForm | undefined =>
  formsOf(screen).find(({ action }) => addressOf(action) === addressOf(task))

/** Does what a page of the task asks for, and gives the page after; a link is followed where there is no form. */
export const goOn = async (
  browser: Browser,
  screen: Screen,
  walker: Walker,
  task = screen.url,
): Promise<Screen> => {
  const links = linksOf(screen).filter(
    (link) => addressOf(link) === addressOf(task) && link.href !== screen.url.href,
  )
  const turn = walker.turn(screen, links)
  if (turn) return browser.open(turn)
  const form = taskFormOf(screen, task)
  if (form) return browser.post(form.action, walker.fill(form))
  const [link] = links
  if (!link) throw lostAt(screen, 'leads nowhere')
  return browser.open(link)
}

/**
 * Goes through a task's pages from `first` until `isThere` says so, or the task is over (`isOver`); gives the page there.
 *
 * @throws LostError where a page fails or leads nowhere, or the pages do not end.
 */
export const walkTask = async (
  browser: Browser,
  first: Screen,
  walker: Walker,
  isThere: (screen: Screen) => boolean,
): Promise<Screen> => {
  let screen = first
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if (screen.status >= 500) throw lostAt(screen, `answers ${screen.status}`)
    if (isOver(screen) || isThere(screen)) return screen
    screen = await goOn(browser, screen, walker, first.url)
  }
  throw lostAt(screen, 'does not end')
}
