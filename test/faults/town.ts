import * as z from 'zod'
import { nextReading } from '../../rehearsal/demo/play-period.ts'
import { Browser, type Screen } from '../../rehearsal/people/browser.ts'
import { Correspondence } from '../../rehearsal/people/correspondence.ts'
import type { Temper } from '../../rehearsal/people/temper.ts'
import { Turns } from '../../rehearsal/people/turns.ts'
import type { MachineProcess } from './machine-process.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const IN_PARALLEL = 12
const MAILS_IN_PARALLEL = 1000
/** The longest period with its coaching takes less. */
const LONGEST = 900

const Mail = z.object({
  id: z.number(),
  messageId: z.string(),
  time: z.number(),
  recipient: z.string(),
  sender: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})
type Mail = z.output<typeof Mail>

const Now = z.object({ now: z.iso.datetime() })

/** A request got no answer from the machine, or none that a working one gives. */
class CutError extends Error {
  override readonly name = 'CutError'
}

const CUT = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET'])

const isCut = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof CutError || ('code' in error && CUT.has(String(error.code)))) return true
  return error.cause !== undefined && isCut(error.cause)
}

/** A browser whose person sees that a page did not come. */
class PatientBrowser extends Browser {
  override open(address: string | URL): Promise<Screen> {
    return super.open(address).then(whole)
  }

  override post(address: string | URL, fields: readonly (readonly [string, string])[]): Promise<Screen> {
    return super.post(address, fields).then(whole)
  }
}

const whole = (screen: Screen): Screen => {
  if (screen.status >= 500) throw new CutError(`${screen.status} from ${screen.url.pathname}`)
  return screen
}

/** People with mail, who do not know that their machine is being killed: a page that does not come is loaded again. */
export class Town {
  readonly #machine: MachineProcess
  readonly #correspondence: Correspondence
  readonly #turns = new Turns(IN_PARALLEL)
  readonly #due: { at: number; mail: Mail }[] = []
  #lastMail = 0
  /** What is going on at this moment. */
  visits = 0
  isMoving = false
  /** How many requests were cut, and made again. */
  cut = 0

  constructor(machine: MachineProcess, temperOf: (about: string) => Temper) {
    this.#machine = machine
    this.#correspondence = new Correspondence(temperOf)
  }

  /** Lets the days pass, each with its mails read, until `isOver`; an hour later all that it caused has been done. */
  async live(isOver: () => boolean): Promise<void> {
    for (let day = 0; day < LONGEST; day += 1) {
      const now = await this.#patiently(() => this.#now())
      const morning = nextReading(now + 1)
      await this.#patiently(() => this.#moveClock(morning))
      await this.#patiently(() => this.#readMails())
      const due = this.#due.filter(({ at }) => at <= morning)
      for (const one of due) this.#due.splice(this.#due.indexOf(one), 1)
      await Promise.all(due.map(({ mail }) => this.#turns.take(() => this.#visit(mail))))
      if (isOver()) return this.#patiently(() => this.#moveClock(morning + HOUR))
    }
    throw new Error(`The period did not end within ${LONGEST} days.`)
  }

  async #visit(mail: Mail): Promise<void> {
    const browser = new PatientBrowser()
    this.visits += 1
    await this.#patiently(() => this.#correspondence.visit(mail, browser))
    this.visits -= 1
  }

  async #moveClock(time: number): Promise<void> {
    this.isMoving = true
    try {
      const body = new URLSearchParams({ to: new Date(time).toISOString() })
      const { status } = await this.#ask('clock', { method: 'POST', body, redirect: 'manual' })
      // Moved already by the request that was cut: there is no way back, and none is needed.
      if (status !== 303 && (await this.#now()) < time) throw new Error(`The clock answers ${status}.`)
    } finally {
      this.isMoving = false
    }
  }

  async #now(): Promise<number> {
    return Date.parse(Now.parse(await (await this.#ask('health')).json()).now)
  }

  async #readMails(): Promise<void> {
    for (;;) {
      const page = await this.#ask(`inbox.json?after=${this.#lastMail}&limit=${MAILS_IN_PARALLEL}`)
      const mails = z.array(Mail).parse(await page.json())
      for (const mail of mails) {
        const days = this.#correspondence.daysToRead(mail)
        if (days !== undefined) this.#due.push({ at: nextReading(mail.time + days * DAY), mail })
      }
      this.#lastMail = mails.at(-1)?.id ?? this.#lastMail
      if (mails.length < MAILS_IN_PARALLEL) return
    }
  }

  async #ask(page: string, request: RequestInit = {}): Promise<Response> {
    const answer = await fetch(`${this.#machine.url}/_local/${page}`, request)
    if (answer.status >= 500) throw new CutError(`${answer.status} from /_local/${page}`)
    return answer
  }

  /** Does something until it was done whole; what fails without a kill is thrown. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let isFirst = true; ; isFirst = false) {
      const { kills } = this.#machine
      try {
        await this.#machine.up()
        return await work()
      } catch (error) {
        if (!isCut(error)) throw error
        if (kills !== this.#machine.kills) this.cut += 1
        // A connection kept too long may be closed at the moment of its use, once.
        else if (error instanceof CutError || !isFirst) throw error
      }
    }
  }
}
