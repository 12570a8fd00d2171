import type { Cloud } from '../../local/cloud.ts'
import type { Mail } from '../../local/mail/mailbox.ts'
import { Browser } from '../people/browser.ts'
import { Correspondence } from '../people/correspondence.ts'
import { temperOf } from '../people/temper.ts'
import { Turns } from '../people/turns.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Everybody looks at their mail at the same hour, ten o'clock in Jakarta, so that many do at once. */
const READING_HOUR = 3 * HOUR
const IN_PARALLEL = 12
const MAILS_IN_PARALLEL = 500
/** The longest period with its coaching takes less; a simulation that lasts longer has lost something. */
const LONGEST = 900 * DAY

/** The next hour at which people read their mail, from a time on. */
export const nextReading = (time: number): number =>
  Math.ceil((time - READING_HOUR) / DAY) * DAY + READING_HOUR

export interface Play {
  readonly seed: number
  /** Told the time after each step; answers whether the period is over. */
  readonly progress: (now: Date) => Promise<boolean>
  /** The mail after which people read, by its id; 0 reads all that there is. What comes from now on unless told. */
  readonly after?: number
}

/** A simulated population: everyone who gets mail, and what they have done about it so far. */
export class Population {
  readonly #cloud: Cloud
  readonly #correspondence: Correspondence
  readonly #turns = new Turns(IN_PARALLEL)
  readonly #failures: unknown[] = []
  #lastMail: number

  constructor(cloud: Cloud, seed: number, after = cloud.mails({ limit: 1 })[0]?.id ?? 0) {
    this.#cloud = cloud
    this.#correspondence = new Correspondence((about) => temperOf(seed, about))
    this.#lastMail = after
  }

  /** Looks at the mails that came since the last look, and plans who reads each when. */
  readMails(): void {
    for (;;) {
      const mails = this.#cloud.mails({ after: this.#lastMail, limit: MAILS_IN_PARALLEL })
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
    const daysToRead = this.#correspondence.daysToRead(mail)
    if (daysToRead === undefined) return
    const at = nextReading(mail.time + daysToRead * DAY)
    this.#cloud.clock.at(at, () => {
      const end = this.#cloud.activity.begin()
      this.#turns
        .take(() => this.#correspondence.visit(mail, new Browser()))
        .catch((failure: unknown) => this.#failures.push(failure))
        .finally(end)
    })
  }
}

/** Lets the population live and the clock run until `progress` says that it is over; throws when it never is. */
export const playPeriod = async (cloud: Cloud, { seed, progress, after }: Play): Promise<void> => {
  const population = new Population(cloud, seed, after)
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
