import { weigh } from '../demo/weigh.ts'
import type { Browser, Screen } from './browser.ts'
import { fillForm } from './fill-form.ts'
import { formsOf, linksOf, type ScreenForm } from './screen-form.ts'
import type { Temper } from './temper.ts'

/** How a visit to a task ended: answered, or over before it could be. */
export type AnswerOutcome = 'done' | 'over'

/** A page led nowhere; the message says which and what it showed. */
export class LostError extends Error {
  override readonly name = 'LostError'
}

const MOST_PAGES = 400
const RETURNS = 0.09

const stepOf = (url: URL) => url.searchParams.get('step') ?? ''

const saidBy = ({ html }: Screen) =>
  html
    .querySelectorAll('h1, .error-summary li')
    .map((part) => part.text.trim())
    .join('; ')

interface Walk {
  readonly browser: Browser
  readonly taskId: string
  /** The address of the task without its step. */
  readonly address: string
  readonly temper: Temper
  /** How often a board would not be signed because somebody on it is unrated. */
  unsigned: number
  /** Whether somebody on the board must be rated first. */
  mustRate: boolean
}

/** A board that stays unsignable so often holds someone whom this person may not rate: it is left to others. */
const MOST_UNSIGNED = 25

const isOfTask = (url: URL, { address }: Walk) => `${url.origin}${url.pathname}` === address

/** The page a person turns to where several lead on: a review may be returned, an unrated colleague comes first. */
const detour = ({ url }: Screen, links: readonly URL[], walk: Walk): URL | undefined => {
  const { taskId, temper } = walk
  const to = (name: string) => links.find((link) => stepOf(link).startsWith(name))
  const isFirstReview = taskId.startsWith('review.') && taskId.endsWith('.1') && stepOf(url) === ''
  if (isFirstReview && temper.draw('return') < RETURNS) return to('return')
  if (!walk.mustRate || !stepOf(url).startsWith('board')) return undefined
  walk.mustRate = false
  return to('rate.')
}

const noticeUnsigned = (screen: Screen, walk: Walk): void => {
  if (stepOf(screen.url) !== 'sign' || main(screen, walk)) return
  walk.unsigned += 1
  walk.mustRate = true
}

const main = (screen: Screen, walk: Walk): ScreenForm | undefined =>
  formsOf(screen).find(({ action }) => isOfTask(action, walk))

const next = async (screen: Screen, walk: Walk): Promise<Screen> => {
  const { browser, temper } = walk
  const links = linksOf(screen).filter((link) => isOfTask(link, walk) && link.href !== screen.url.href)
  const turn = detour(screen, links, walk)
  if (turn) return browser.open(turn)
  const form = main(screen, walk)
  if (form) {
    const filled = fillForm(form, (control) => weigh(control, temper), temper)
    return browser.post(form.action, [...filled, ...form.buttons.slice(0, 1)])
  }
  const [link] = links
  if (!link)
    throw new LostError(`${walk.taskId} leads nowhere from ?step=${stepOf(screen.url)}: ${saidBy(screen)}`)
  return browser.open(link)
}

/** Goes through a task's pages as its person would, from what the mail's link showed to the confirmation. */
export const answerTask = async (
  browser: Browser,
  shown: Screen,
  taskId: string,
  temper: Temper,
): Promise<AnswerOutcome> => {
  const address = `${shown.url.origin}${shown.url.pathname}`
  const walk: Walk = { browser, taskId, temper, address, unsigned: 0, mustRate: false }
  let screen = shown
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if (screen.status === 410 || screen.status === 409) return 'over'
    if (screen.status >= 500) throw new LostError(`${taskId}: ${screen.status} ${saidBy(screen)}`)
    if (stepOf(screen.url) === 'done') return 'done'
    noticeUnsigned(screen, walk)
    if (walk.unsigned > MOST_UNSIGNED) return 'over'
    screen = await next(screen, walk)
  }
  throw new LostError(`${taskId} does not end: ?step=${stepOf(screen.url)} ${saidBy(screen)}`)
}
