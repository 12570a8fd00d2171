import { type Account, type Addressee, accountsIn, isReachable, isServing } from '../access/accounts.ts'
import { wasOpened } from '../access/links.ts'
import { languageOf } from '../access/preferences.ts'
import { asDueNow } from '../human-tasks/due.ts'
import { readAsked } from '../human-tasks/task-definition.ts'
import { type Task, tasksIn } from '../human-tasks/tasks.ts'
import { chains, type Key, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { askAgain } from './ask-again.ts'
import { type Claim, claimOf, type Due, repeatedOf, type SendMailDeps } from './claim-notices.ts'
import { dropNeedless, dropUndeliverable, type WhyUnreachable } from './drop-notices.ts'
import { NEEDLESS, type NoticeDefinitions, noticeDefinitionOf } from './notice-definition.ts'
import { isOwnKind, type Notice } from './notices.ts'
import { recordSent } from './record-sent.ts'

/** A letter that was begun so often and never sent is refused for good. */
const MOST_ATTEMPTS = 5

const whyUnreachable = (person: Account | undefined): WhyUnreachable => {
  if (!person) return 'no-person'
  return person.email ? 'address-bounces' : 'no-address'
}

/** What a letter is made of, and where the story of its person's account stands. */
export const recordsOfLetter = (notices: readonly Notice[], definitions: NoticeDefinitions): Key[] => [
  ...notices
    .slice(0, 1)
    .flatMap(({ personId }) => [
      keys.person(personId),
      keys.preference(personId),
      keys.chainHead(chains.account(personId)),
    ]),
  ...notices.flatMap((notice) => [
    ...(notice.taskId ? [keys.task(notice.taskId)] : []),
    ...(notice.aboutId ? [keys.person(notice.aboutId)] : []),
    ...(isOwnKind(notice.kind) ? [] : (noticeDefinitionOf(definitions, notice.kind).records?.(notice) ?? [])),
  ]),
]

/** What the line of a notice needs, as its definition reads it. */
const factsOf = async (
  notice: Notice,
  { tables, clock, notices }: Pick<SendMailDeps, 'tables' | 'clock' | 'notices'>,
): Promise<unknown> =>
  isOwnKind(notice.kind)
    ? undefined
    : noticeDefinitionOf(notices, notice.kind).facts?.(tables, notice, clock.now())

/** By when a task is due today; who was kept from it is given time back before their ladder is climbed again. */
const dueAtOf = async (
  task: Task | undefined,
  person: Account,
  { tables, tasks, clock }: SendMailDeps,
): Promise<string | undefined> => {
  if (!task || person.outOfService === undefined) return task?.dueAt
  const asked = await readAsked(tasks, tables, task)
  return asked ? asDueNow(task, asked, person, clock.now()).dueAt : task.dueAt
}

/**
 * The notice with its task and the name it tells about; `undefined` when its task is over or someone else's now, or when
 * its definition says that nobody need be told any more.
 */
const dueOf = async (notice: Notice, person: Account, deps: SendMailDeps): Promise<Due | undefined> => {
  const { tables } = deps
  const task = notice.taskId ? await tasksIn(tables).get(notice.taskId) : undefined
  const isTheirs = notice.kind === 'taskEscalation' || task?.assigneeId === notice.personId
  if (notice.taskId && (task?.state !== 'open' || !isTheirs)) return undefined
  const about = notice.aboutId ? await accountsIn(tables).get(notice.aboutId) : undefined
  const facts = await factsOf(notice, deps)
  if (facts === NEEDLESS) return undefined
  const dueAt = await dueAtOf(task, person, deps)
  return { item: { notice, aboutName: about?.name, dueAt, facts }, task }
}

/** The notices whose sending was interrupted after their letter had gone: somebody opened its link. */
const arrivedOf = async (tables: Tables, notices: readonly Notice[]): Promise<Notice[]> => {
  const links = new Set(notices.flatMap(({ link }) => link ?? []))
  const opened = await Promise.all([...links].map((link) => wasOpened(tables, link)))
  const arrived = new Set([...links].filter((_, at) => opened[at]))
  return notices.filter(({ link }) => link !== undefined && arrived.has(link))
}

/** A letter to send, or whether the notices moved on some other way. */
export type PreparedLetter =
  | { readonly kind: 'letter'; readonly claim: Claim }
  | { readonly kind: 'settled'; readonly moved: boolean }

const settled = (moved: boolean): PreparedLetter => ({ kind: 'settled', moved })

/** Whether a notice asks for, or tells of, a task of whom the directory lets into none. */
const isClosedTo = ({ status }: Account, { taskId }: Notice): boolean =>
  taskId !== undefined && !isServing({ status })

/** The letter with everything that is still worth sending; drops what nobody needs any more. */
const letterTo = async (
  person: Addressee,
  all: readonly Notice[],
  deps: SendMailDeps,
): Promise<PreparedLetter> => {
  const closed = all.filter((notice) => isClosedTo(person, notice))
  if (closed.length > 0) return settled(await dropNeedless(deps, closed, 'out-of-service'))
  const found = await Promise.all(
    all.map(async (notice) => ({ notice, due: await dueOf(notice, person, deps) })),
  )
  const over = found.flatMap(({ notice, due }) => (due ? [] : [notice]))
  const dropped = over.length > 0 && (await dropNeedless(deps, over))
  const worthwhile = found.flatMap((one) => (one.due ? [one.due] : []))
  if (worthwhile.length === 0) return settled(dropped)
  const repeated = repeatedOf(worthwhile)
  if (repeated.length > 0)
    await dropNeedless(
      deps,
      repeated.map(({ item }) => item.notice),
      'asked-twice',
    )
  const due = worthwhile.filter((one) => !repeated.includes(one))
  const language = await languageOf(deps.tables, person)
  return { kind: 'letter', claim: claimOf(deps, { ...person, language }, due) }
}

/** A sign-in link travels alone; the other notices follow with the next round. */
const splitSignIn = (notices: readonly Notice[]): readonly Notice[] => {
  const signIn = notices.filter((notice) => notice.kind === 'signIn')
  return signIn.length > 0 ? signIn.slice(-1) : notices
}

/** What goes to a former address travels alone, whatever became of the present one. */
const letterToFormer = (person: Account, notice: Notice, deps: SendMailDeps): Promise<PreparedLetter> =>
  letterTo({ ...person, email: notice.address ?? '' }, [notice], deps)

/** Looks at what one person is owed: a letter that may go, or what else became of it. */
export const prepareLetter = async (
  notices: readonly Notice[],
  deps: SendMailDeps,
): Promise<PreparedLetter> => {
  const [first] = notices
  if (!first) return settled(false)
  const person = await accountsIn(deps.tables).get(first.personId)
  const former = notices.find(({ address, attempts }) => address !== undefined && attempts < MOST_ATTEMPTS)
  if (person && former) return letterToFormer(person, former, deps)
  if (!person || !isReachable(person)) {
    const lost = { why: whyUnreachable(person), since: person?.emailBouncedAt }
    return settled(await dropUndeliverable(deps, notices, lost))
  }
  const worn = notices.filter(({ attempts }) => attempts >= MOST_ATTEMPTS)
  if (worn.length > 0) return settled(await dropUndeliverable(deps, worn, { why: 'refused' }))
  const corrected = notices.find(({ kind }) => kind === 'addressCorrected')
  if (corrected) return settled(await askAgain(corrected, deps))
  const arrived = await arrivedOf(deps.tables, notices)
  if (arrived.length > 0) return settled((await recordSent(deps, [{ person, taken: arrived }])).length > 0)
  return letterTo(person, splitSignIn(notices), deps)
}
