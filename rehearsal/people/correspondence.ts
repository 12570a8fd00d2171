import type { Mail } from '../../local/mail/mailbox.ts'
import { answerTask } from './answer-task.ts'
import type { Browser, Screen } from './browser.ts'
import { linkIn } from './link-in-mail.ts'
import { formsOf, linksOf } from './screen-form.ts'
import type { Temper } from './temper.ts'
import { taskIdAt } from './walk-task.ts'

const buttonTo = (screen: Screen, where: string) =>
  formsOf(screen).find(({ action }) => action.pathname.endsWith(`/${where}`))

/** What a simulated population does about its mails: each person answers when asked as often as their temper wants. */
export class Correspondence {
  readonly #temperOf: (about: string) => Temper
  readonly #mailsByTask = new Map<string, Set<number>>()

  /** `temperOf` gives each person's way with a mail or a task, named in words that stay the same from run to run. */
  constructor(temperOf: (about: string) => Temper) {
    this.#temperOf = temperOf
  }

  /** Days from a mail to its reading; `undefined` when nothing in it asks to be opened. */
  daysToRead({ recipient, subject, text }: Mail): number | undefined {
    if (!linkIn(text).includes('/t/')) return undefined
    return this.#temperOf(`${recipient} ${subject}`).daysToRead
  }

  /**
   * Opens a mail's link and answers those of its tasks that it is time to answer. A visit that was cut is made again
   * with the same browser; in another, the link only offers a fresh one, which is then asked for.
   */
  async visit(mail: Mail, browser: Browser): Promise<void> {
    const link = linkIn(mail.text)
    const door = await browser.open(link)
    const fresh = buttonTo(door, 'fresh')
    if (fresh) return void (await browser.post(fresh.action, []))
    const go = buttonTo(door, 'continue')
    const shown = go ? await browser.post(go.action, []) : door
    const secret = new URL(link).pathname
    if (shown.url.pathname.startsWith(`${secret}/`)) return this.#attend(browser, shown, mail)
    const tasks = linksOf(shown).filter((url) => url.pathname.startsWith(`${secret}/`))
    for (const task of tasks) await this.#attend(browser, await browser.open(task), mail)
  }

  /** Answers a task if its person has been asked often enough for their temper. */
  async #attend(browser: Browser, shown: Screen, { id, recipient }: Mail): Promise<void> {
    const taskId = taskIdAt(shown.url)
    // Ids are drawn anew in each run; what the page is headed is not.
    const parts = taskId.split('.')
    const heading = shown.html.querySelector('h1')?.text.trim()
    const temper = this.#temperOf(`${parts[0]}.${parts.at(-1)} ${recipient} ${heading}`)
    const mails = this.#mailsByTask.get(taskId) ?? new Set()
    this.#mailsByTask.set(taskId, mails.add(id))
    if (mails.size < temper.answersAtMail) return
    await answerTask(browser, shown, temper)
    this.#mailsByTask.delete(taskId)
  }
}
