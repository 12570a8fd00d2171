import * as z from 'zod'
import type { HistoryEntry } from '../../functions/domain/history-entry.ts'
import { needsDirectory } from '../../functions/periods/withdraw-appraisal.ts'
import { dynamoDbClient } from '../../functions/platform/clients/dynamodb-client.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { type Task, tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys, SHARDS } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { patch } from '../../functions/platform/table/write.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import type { TaskKind } from '../../functions/roots/tasks.ts'
import type { Cloud } from '../../local/cloud.ts'
import type { Mail } from '../../local/mail/mailbox.ts'
import { type Item, ownersAccess } from '../../rehearsal/demo/scan-table.ts'
import { Browser, type Screen } from '../../rehearsal/people/browser.ts'
import { pressMain, signIn } from '../../rehearsal/people/hr-desk.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { answerPages, findTask, visitLink } from './answer-by-mail.ts'
import { historyOf } from './history-of.ts'
import { emailOf, NAMES, type Name } from './organisation.ts'

const DAY = 86_400_000
const MINUTE = 60_000

const Email = z.object({ personId: z.string() })
const Executions = z.object({ executions: z.array(z.object({ name: z.string(), status: z.string() })) })
const Ended = z.object({ status: z.string(), output: z.string().nullish(), input: z.string().nullish() })

export interface Execution {
  readonly name: string
  readonly status: string
}

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
export class Machine {
  readonly cloud: Cloud
  /** The machine's data folder, where its test keeps it. */
  readonly data: string | undefined
  readonly tables: Tables
  /** The period that its tests are about. */
  periodId = '2026-q4'
  readonly #personIds = new Map<Name, string>()
  readonly #browsers = new Map<Name, Browser>()

  constructor(cloud: Cloud, data?: string) {
    this.cloud = cloud
    this.data = data
    this.tables = {
      client: dynamoDbClient(ownersAccess(cloud)),
      records: cloud.nameOf('records'),
      history: cloud.nameOf('history'),
    }
  }

  /** Reads who has which id; needed once after the import. */
  async meet(): Promise<void> {
    for (const name of NAMES) {
      const found = await getRecord(this.tables, keys.email(emailOf(name)), Email)
      if (found) this.#personIds.set(name, found.personId)
    }
  }

  personId(name: Name): string {
    const id = this.#personIds.get(name)
    if (id === undefined) throw new Error(`${name} was not imported.`)
    return id
  }

  nameOf(personId: string): Name {
    const name = NAMES.find((one) => this.#personIds.get(one) === personId)
    if (name === undefined) throw new Error(`Nobody is known as ${personId}.`)
    return name
  }

  appraisalId(name: Name): string {
    return `${this.periodId}.${this.personId(name)}`
  }

  now(): Date {
    return new Date(this.cloud.clock.now())
  }

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
    const retired = await commit(this.tables, {
      chain: chains.person(personId),
      actor: { kind: 'system', name: 'test' },
      at: new Date(this.cloud.clock.now()),
      action: 'personChanged',
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

  /** One record as it is stored. */
  async record({ pk, sk }: { readonly pk: string; readonly sk: string }): Promise<Item> {
    const found = await getRecord(this.tables, { pk, sk }, z.record(z.string(), z.unknown()))
    if (!found) throw new Error(`There is no record ${pk} / ${sk}.`)
    return found
  }

  appraisal(name: Name): Promise<Item> {
    return this.record(keys.appraisal(this.appraisalId(name)))
  }

  /** The entries of one chain, in order. */
  history(chain: string): Promise<HistoryEntry[]> {
    return historyOf(this.tables, chain)
  }

  async executions(machine: string): Promise<readonly Execution[]> {
    const request = { stateMachineArn: this.cloud.nameOf(machine), maxResults: 1000 }
    return Executions.parse(await this.cloud.engine.handle('ListExecutions', request)).executions
  }

  executionArn(machine: string, name: string): string {
    return `${this.cloud.nameOf(machine).replace(':stateMachine:', ':execution:')}:${name}`
  }

  /** How one execution stands: its status, and what it gave when it succeeded. */
  async execution(machine: string, name: string): Promise<{ status: string; output: unknown }> {
    const executionArn = this.executionArn(machine, name)
    const { status, output } = Ended.parse(
      await this.cloud.engine.handle('DescribeExecution', { executionArn }),
    )
    return { status, output: output ? JSON.parse(output) : undefined }
  }
}
