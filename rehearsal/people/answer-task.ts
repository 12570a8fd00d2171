import { weigh } from '../demo/weigh.ts'
import type { Browser, Screen } from './browser.ts'
import { fillForm } from './fill-form.ts'
import type { Temper } from './temper.ts'
import { isOver, stepOf, taskFormOf, taskIdAt, type Walker, walkTask } from './walk-task.ts'

/** How a visit to a task ended: answered, or over before it could be. */
export type AnswerOutcome = 'done' | 'over'

const RETURNS = 0.09

/** A board that stays unsignable so often holds someone whom this person may not rate: it is left to others. */
const MOST_UNSIGNED = 25

/** Goes through the pages as a person of that temper would. */
class TemperedWalker implements Walker {
  readonly #task: URL
  readonly #temper: Temper
  /** How often a board would not be signed because somebody on it is unrated. */
  #unsigned = 0
  /** Whether somebody on the board must be rated first. */
  #mustRate = false

  constructor(task: URL, temper: Temper) {
    this.#task = task
    this.#temper = temper
  }

  get givesUp(): boolean {
    return this.#unsigned > MOST_UNSIGNED
  }

  /** The page a person turns to where several lead on: a review may be returned, an unrated colleague comes first. */
  turn(screen: Screen, links: readonly URL[]): URL | undefined {
    const to = (name: string) => links.find((link) => stepOf(link).startsWith(name))
    const step = stepOf(screen.url)
    const taskId = taskIdAt(this.#task)
    const isFirstReview = taskId.startsWith('review.') && taskId.endsWith('.1') && step === ''
    if (isFirstReview && this.#temper.draw('return') < RETURNS) return to('return')
    if (step === 'sign') this.#noticeUnsigned(screen)
    if (!this.#mustRate || !step.startsWith('board')) return undefined
    this.#mustRate = false
    return to('rate.')
  }

  fill(form: Parameters<Walker['fill']>[0]): (readonly [string, string])[] {
    const filled = fillForm(form, (control) => weigh(control, this.#temper), this.#temper)
    return [...filled, ...form.buttons.slice(0, 1)]
  }

  #noticeUnsigned(screen: Screen): void {
    if (taskFormOf(screen, this.#task)) return
    this.#unsigned += 1
    this.#mustRate = true
  }
}

/** Goes through a task's pages as its person would, from what the mail's link showed to the confirmation. */
export const answerTask = async (browser: Browser, shown: Screen, temper: Temper): Promise<AnswerOutcome> => {
  const walker = new TemperedWalker(shown.url, temper)
  const isThere = ({ url }: Screen) => stepOf(url) === 'done' || walker.givesUp
  const last = await walkTask(browser, shown, walker, isThere)
  return isOver(last) || stepOf(last.url) !== 'done' ? 'over' : 'done'
}
