import { needsDirectory } from '../../functions/periods/withdraw-appraisal.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { type Task, tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { chains, keys, SHARDS } from '../../functions/platform/table/keys.ts'
import { patch } from '../../functions/platform/table/write.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { peopleIn } from '../../functions/records/people.ts'
import type { TaskKind } from '../../functions/roots/tasks.ts'
import type { Mail } from '../../local/mail/mailbox.ts'
import { Browser, type Screen } from '../../rehearsal/people/browser.ts'
import { pressMain, signIn } from '../../rehearsal/people/hr-desk.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { answerPages, findTask, visitLink } from './answer-by-mail.ts'
import { MachineRecords } from './machine-records.ts'
import { emailOf, type Name } from './organisation.ts'
import { personTold } from './person-told.ts'

const DAY = 86_400_000
const MINUTE = 60_000

interface Manner {
  /** Options to choose, buttons to press and steps to turn to, by their values. */
  readonly choose?: readonly string[]
  /** Whose appraisal it is about, where the person has several such tasks. */
  readonly about?: Name
}

/** How far to move the clock; parts add up. */
interface Distance {
  readonly days?: number
  readonly minutes?: number
}

/** Bina on the embedded cloud, filled with a small organisation, and what tests do with it. */
export class Machine extends MachineRecords {
  readonly #browsers = new Map<Name, Browser>()

  /** One browser a person, kept from visit to visit. */
  browser(name: Name): Browser {
    const browser = this.#browsers.get(name) ?? new Browser()
    this.#browsers.set(name, browser)
    return browser
  }

  /** Signs somebody with a role in, in their browser from now on. */
  async signIn(name: Name): Promise<Browser> {
    const browser = await signIn(this.cloud, emailOf(name))
    this.#browsers.set(name, browser)
    return browser
  }

  /** Everything a person was sent, the newest first. */
  mailsTo(name: Name): readonly Mail[] {
    return this.cloud.mails({ to: emailOf(name), limit: 1000 })
  }

  /** The link of the newest mail that has one; '' when none has. */
  linkTo(name: Name): string {
    return (
      this.mailsTo(name)
        .map(({ text }) => linkIn(text))
        .find((link) => link !== '') ?? ''
    )
  }

  /** Opens a link in a person's browser, up to what *Continue* leads to. */
  visit(name: Name, link = this.linkTo(name)): Promise<Screen> {
    return visitLink(this.browser(name), link)
  }

  /** The first page of a person's open task; throws when no mail leads to one. */
  async find(kind: TaskKind, name: Name, about?: Name): Promise<Screen> {
    return this.#find(name, about ? `${kind}.${this.appraisalId(about)}.` : `${kind}.`)
  }

  async #find(name: Name, start: string): Promise<Screen> {
    const screen = await findTask(this.browser(name), this.mailsTo(name), (id) => id.startsWith(start))
    if (!screen) throw new Error(`No mail leads ${name} to an open ${start}`)
    return screen
  }

  /** Answers the open task whose id begins with `start`. */
  async answerTask(name: Name, start: string, choose: readonly string[] = []): Promise<'done' | 'over'> {
    const answered = await answerPages(this.browser(name), await this.#find(name, start), choose)
    await this.cloud.activity.idle()
    return answered
  }

  /** The open tasks of the period, or those of one kind, by their ids. */
  async openTasks(kind = ''): Promise<readonly Task[]> {
    const shards = Array.from({ length: SHARDS }, (_, shard) => shard)
    const open = await Promise.all(
      shards.map((shard) => tasksIn(this.tables).openOfPeriod(this.periodId, shard, { limit: 100 })),
    )
    return open.flatMap(({ items }) => items).filter((task) => task.kind.startsWith(kind))
  }

  /** Everybody answers their open tasks of a kind, all in the same manner. */
  async answerAll(kind: TaskKind, choose: readonly string[] = []): Promise<void> {
    for (const { taskId, assigneeId } of await this.openTasks(kind)) {
      await this.answerTask(this.nameOf(assigneeId), taskId, choose)
    }
  }

  /** Opens a page of HR's website as Sri, or as another of HR, and presses its main button. */
  async atHrDesk(path: string, fields: Record<string, string>, who: Name = 'sri'): Promise<Screen> {
    const address = `${this.cloud.url}/hr/${path}`
    const opened = await this.browser(who).open(address)
    // A session ends in the days that a test lets pass.
    const isOut = opened.url.pathname.startsWith('/sign-in')
    const screen = isOut ? await (await this.signIn(who)).open(address) : opened
    return pressMain(this.browser(who), screen, path, fields)
  }

  /** The directory says that somebody retired, as an import would have it. */
  async #retire(name: Name): Promise<void> {
    const personId = this.personId(name)
    const person = await peopleIn(this.tables).get(personId)
    if (!person) throw new Error(`${name} is not in the directory.`)
    const retired = await commit(this.tables, {
      chain: chains.person(personId),
      actor: { kind: 'system', name: 'test' },
      at: new Date(this.cloud.clock.now()),
      ...personTold(person, { status: 'retired' }),
      writes: [
        patch(
          keys.person(personId),
          { set: { status: 'retired' }, when: { expression: 'attribute_exists(pk)' } },
          'no-person',
        ),
      ],
    })
    if (!retired.ok) throw new Error(`${name} could not retire: ${retired.reason}.`)
  }

  async withdraw(name: Name): Promise<void> {
    const appraisal = await appraisalsIn(this.tables).get(this.appraisalId(name))
    if (appraisal && needsDirectory(appraisal.state, 'retired')) await this.#retire(name)
    const fields = { reason: 'retired', confirmed: 'yes' }
    // Nobody withdraws themselves: Budi does it for Sri.
    await this.atHrDesk(
      `appraisals/${this.appraisalId(name)}/withdraw`,
      fields,
      name === 'sri' ? 'budi' : 'sri',
    )
    await this.cloud.activity.idle()
  }

  /** Answers a person's open task through its pages, as they would, and lets the workflow go on. */
  async answer(kind: TaskKind, name: Name, { choose = [], about }: Manner = {}): Promise<'done' | 'over'> {
    return this.answerTask(name, about ? `${kind}.${this.appraisalId(about)}.` : `${kind}.`, choose)
  }

  /** Moves the clock from timer to timer; all that falls due on the way is done, and all mail is sent. */
  async advance({ days = 0, minutes = 0 }: Distance): Promise<void> {
    await this.advanceTo(this.cloud.clock.now() + days * DAY + minutes * MINUTE)
  }

  async advanceTo(time: number | string): Promise<void> {
    await this.cloud.clock.advanceTo(typeof time === 'string' ? Date.parse(time) : time)
    await this.cloud.activity.idle()
  }
}
