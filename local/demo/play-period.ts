import type { Cloud } from '../cloud.ts'
import type { Mail } from '../mail/mailbox.ts'
import { answerTask } from './answer-task.ts'
import { Browser, type Screen } from './browser.ts'
import { linkIn } from './link-in-mail.ts'
import { formsOf, linksOf } from './screen-form.ts'
import { temperOf } from './temper.ts'
import { Turns } from './turns.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Everybody looks at their mail at the same hour, ten o'clock in Jakarta, so that many do at once. */
const READING_HOUR = 3 * HOUR
const AT_ONCE = 12
const MAILS_AT_ONCE = 500
/** The longest period with its coaching takes less; a simulation that lasts longer has lost something. */
const LONGEST = 900 * DAY

const nextReading = (time: number): number => Math.ceil((time - READING_HOUR) / DAY) * DAY + READING_HOUR

export interface Play {
  readonly seed: number
  /** Told the time after each step; answers whether the period is over. */
  readonly progress: (now: Date) => Promise<boolean>
}

/** A simulated population: everyone who gets mail, and what they have done about it so far. */
export class Population {
  readonly #cloud: Cloud
  readonly #seed: number
  readonly #turns = new Turns(AT_ONCE)
  readonly #mailsByTask = new Map<string, number>()
  readonly #failures: unknown[] = []
  #lastMail = 0

  constructor(cloud: Cloud, seed: number) {
    this.#cloud = cloud
    this.#seed = seed
    this.#lastMail = cloud.mails({ limit: 1 })[0]?.id ?? 0
  }

  /** Looks at the mails that came since the last look, and plans who reads each when. */
  readMails(): void {
    for (;;) {
      const mails = this.#cloud.mails({ after: this.#lastMail, limit: MAILS_AT_ONCE })
      if (mails.length === 0) return
      for (const mail of mails) this.#plan(mail)
      this.#lastMail = mails.at(-1)?.id ?? this.#lastMail
    }
  }

  /** Throws what went wrong in a visit, if anything did. */
  check(): void {
    const [failure] = this.#failures
    if (failure) throw failure
  }

  #plan(mail: Mail): void {
    const link = linkIn(mail.text)
    if (!link.includes('/t/')) return
    const { daysToRead } = temperOf(this.#seed, `${mail.recipient} ${mail.subject}`)
    const at = nextReading(mail.time + daysToRead * DAY)
    this.#cloud.clock.at(at, () => {
      const end = this.#cloud.activity.begin()
      this.#turns
        .take(() => this.#visit(link, mail.recipient))
        .catch((failure: unknown) => this.#failures.push(failure))
        .finally(end)
    })
  }

  async #visit(link: string, person: string): Promise<void> {
    const browser = new Browser()
    const door = await browser.open(link)
    const go = formsOf(door).find(({ action }) => action.pathname.endsWith('/continue'))
    if (!go) return
    const shown = await browser.post(go.action, [])
    const secret = new URL(link).pathname
    if (shown.url.pathname !== secret) return this.#attend(browser, shown, person)
    const tasks = linksOf(shown).filter((url) => url.pathname.startsWith(`${secret}/`))
    for (const task of tasks) await this.#attend(browser, await browser.open(task), person)
  }

  /** Answers a task if its person has been asked often enough for their temper. */
  async #attend(browser: Browser, shown: Screen, person: string): Promise<void> {
    const taskId = decodeURIComponent(shown.url.pathname.split('/').at(-1) ?? '')
    // Ids are drawn anew in each run; what the page is headed is not.
    const parts = taskId.split('.')
    const heading = shown.html.querySelector('h1')?.text.trim()
    const temper = temperOf(this.#seed, `${parts[0]}.${parts.at(-1)} ${person} ${heading}`)
    const mails = (this.#mailsByTask.get(taskId) ?? 0) + 1
    this.#mailsByTask.set(taskId, mails)
    if (mails < temper.answersAtMail) return
    this.#mailsByTask.delete(taskId)
    await answerTask(browser, shown, taskId, temper)
  }
}

/** Lets the population live and the clock run until `progress` says that it is over; throws when it never is. */
export const playPeriod = async (cloud: Cloud, { seed, progress }: Play): Promise<void> => {
  const population = new Population(cloud, seed)
  const { clock, activity } = cloud
  const limit = clock.now() + LONGEST
  let over = false
  let failure: unknown
  const look = async () => {
    population.readMails()
    population.check()
    over = await progress(new Date(clock.now()))
  }
  const lookEveryDay = () => {
    const end = activity.begin()
    look()
      .catch((error: unknown) => {
        failure = error
      })
      .finally(end)
    clock.at(nextReading(clock.now() + HOUR) - HOUR / 2, lookEveryDay)
  }
  await activity.idle()
  lookEveryDay()
  await clock.advanceTo(limit, () => over || failure !== undefined)
  if (failure !== undefined) throw failure
  if (!over) throw new Error('The period did not end within nine hundred simulated days.')
}
