import type { Mail } from '../../local/mail/mailbox.ts'
import type { Browser, Screen } from '../../rehearsal/people/browser.ts'
import { fillForm } from '../../rehearsal/people/fill-form.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { type Control, formsOf, linksOf } from '../../rehearsal/people/screen-form.ts'
import { temperOf } from '../../rehearsal/people/temper.ts'
import {
  goOn as goOnBy,
  isOver,
  stepOf,
  taskIdAt,
  type Walker,
  walkTask,
} from '../../rehearsal/people/walk-task.ts'

const CALM = temperOf(1, 'calm')

/** What is chosen where a test does not care. */
const USUAL = ['meets', 'good', 'accept', 'approved', 'uphold']

const chooseBy = (words: readonly string[]) => (control: Control) =>
  control.kind === 'choice' || control.kind === 'ticks'
    ? [...words, ...(control.value === '' ? USUAL : [])].find((word) => control.options.includes(word))
    : undefined

/** Goes by words: chooses the options and presses the buttons that they name, and turns to the steps that they name. */
const walkerBy = (words: readonly string[]): Walker => ({
  turn: ({ url }, links) =>
    stepOf(url) === '' ? links.find((link) => words.includes(stepOf(link))) : undefined,
  fill: (form) => {
    const named = form.buttons.filter(([, value]) => words.includes(value))
    return [...fillForm(form, chooseBy(words), CALM), ...[...named, ...form.buttons].slice(0, 1)]
  },
})

/** Does what a page asks for by `words`, as `walkTo` does, and gives the page after. */
export const goOn = (browser: Browser, screen: Screen, words: readonly string[] = []): Promise<Screen> =>
  goOnBy(browser, screen, walkerBy(words))

/** Opens a mail's link as its reader would, up to what *Continue* leads to. */
export const visitLink = async (browser: Browser, link: string): Promise<Screen> => {
  const door = await browser.open(link)
  const go = formsOf(door).find(({ action }) => action.pathname.endsWith('/continue'))
  return go ? browser.post(go.action, []) : door
}

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
    if (screen.status < 400 && fits(taskIdAt(screen.url))) return screen
    const row = linksOf(screen).find((url) => url.pathname.startsWith('/t/') && fits(taskIdAt(url)))
    if (row) return browser.open(row)
  }
  return undefined
}

/**
 * Goes through a task's pages from `first` until one of the given step is shown (or the task is over), choosing the
 * options and pressing the buttons named by `words`, and turning to the steps they name.
 */
export const walkTo = (
  step: string,
  browser: Browser,
  first: Screen,
  words: readonly string[] = [],
): Promise<Screen> => walkTask(browser, first, walkerBy(words), ({ url }) => stepOf(url) === step)

/** Goes through a task's pages to its end; answers `over` when somebody was faster. */
export const answerPages = async (
  browser: Browser,
  first: Screen,
  words: readonly string[],
): Promise<'done' | 'over'> => (isOver(await walkTo('done', browser, first, words)) ? 'over' : 'done')
