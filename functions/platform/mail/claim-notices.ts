import type { SESClient } from '@aws-sdk/client-ses'
import type { TimeZone } from '../../domain/working-calendar.ts'
import type { Addressee } from '../access/accounts.ts'
import { addressOf, createLink, linkIdOf, newLinkSecret, retireUnopened } from '../access/links.ts'
import type { Clock } from '../clock.ts'
import type { TaskDefinitions } from '../human-tasks/task-definition.ts'
import type { Task } from '../human-tasks/tasks.ts'
import { digest } from '../ids.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { transact } from '../table/transact.ts'
import { patch, type Values, type Write } from '../table/write.ts'
import { writeTogether } from '../table/write-together.ts'
import type { Item } from './compose.tsx'
import type { NoticeDefinitions } from './notice-definition.ts'
import { type Notice, outboxSortKey } from './notices.ts'

export interface SendMailDeps {
  readonly tables: Tables
  readonly ses: SESClient
  readonly clock: Clock
  readonly siteUrl: string
  /** The name of the agency that the mail comes from. */
  readonly agency: string
  readonly from: string
  readonly configurationSet: string
  readonly timeZone: TimeZone
  readonly tasks: TaskDefinitions
  readonly notices: NoticeDefinitions
}

/** How long a letter that was begun rests before it is begun again. */
export const LEASE_MILLISECONDS = 5 * 60_000
const SIGN_IN_SECONDS = 30 * 60
const TASK_LINK_SECONDS = 60 * 86_400

const stillAs = (notice: Notice) => ({
  expression: '#state = :state AND #attempts = :attempts',
  names: { '#state': 'state', '#attempts': 'attempts' },
  values: { ':state': notice.state, ':attempts': notice.attempts },
})

/** Changes a notice that nobody else took in hand meanwhile; `over` takes it out of the outbox. */
export const changeNotice = (notice: Notice, set: Values, over: boolean): Write =>
  patch(
    keys.notice(notice.noticeId),
    { set, remove: over ? ['gsi1pk', 'gsi1sk'] : [], when: stillAs(notice) },
    'notice-moved',
  )

/** A notice that is still worth sending, with the task it asks for. */
export interface Due {
  readonly item: Item
  readonly task: Task | undefined
}

const isAsked = ({ item, task }: Due): boolean => item.notice.kind !== 'taskEscalation' && task !== undefined

/** Of notices that ask one person for the same task, all but the last that fell due: an address was corrected meanwhile, say. */
export const repeatedOf = (due: readonly Due[]): Due[] => {
  const inTurn = due.toSorted((one, other) =>
    one.item.notice.notBefore.localeCompare(other.item.notice.notBefore),
  )
  const asking = Map.groupBy(inTurn.filter(isAsked), ({ task }) => task?.taskId)
  return [...asking.values()].flatMap((some) => some.slice(0, -1))
}

/** What one letter takes in hand: its notices, and the link it will carry. */
export interface Claim {
  readonly person: Addressee
  readonly due: readonly Due[]
  readonly taken: readonly Notice[]
  /** The address of the link; `undefined` where nothing is asked. */
  readonly link: string | undefined
  readonly writes: readonly Write[]
}

/**
 * What takes notices for sending and makes the link of their letter. What an interrupted sending may have sent already
 * loses its link, so that no question has two.
 */
export const claimOf = ({ clock, siteUrl }: SendMailDeps, person: Addressee, due: readonly Due[]): Claim => {
  const now = clock.now()
  const secret = newLinkSecret(person.personId)
  const hash = digest(secret)
  const signIn = due.some(({ item }) => item.notice.kind === 'signIn')
  const tasks = due.flatMap((one) =>
    isAsked(one) && one.task
      ? [{ taskId: one.task.taskId, version: one.task.version, periodId: one.task.periodId }]
      : [],
  )
  const purpose = signIn ? 'signIn' : 'tasks'
  const life = signIn ? SIGN_IN_SECONDS : TASK_LINK_SECONDS
  const links =
    signIn || tasks.length > 0
      ? [
          createLink({
            hash,
            purpose,
            personId: person.personId,
            tasks,
            ...(person.language === undefined ? {} : { language: person.language }),
            addressed: addressOf(person),
            validUntil: Math.floor(now.getTime() / 1000) + life,
          }),
        ]
      : []
  const again = new Date(now.getTime() + LEASE_MILLISECONDS)
  const taken = due.map(({ item: { notice } }) => ({
    ...notice,
    state: 'sending' as const,
    attempts: notice.attempts + 1,
  }))
  const takes = due.map(({ item: { notice } }) =>
    changeNotice(
      notice,
      {
        state: 'sending',
        attempts: notice.attempts + 1,
        link: links.length > 0 ? linkIdOf(purpose, hash) : undefined,
        gsi1sk: outboxSortKey(again, person.personId),
      },
      false,
    ),
  )
  const interrupted = new Set(due.flatMap(({ item: { notice } }) => notice.link ?? []))
  const retired = [...interrupted].map((link) => retireUnopened(link, now))
  return {
    person,
    due,
    taken,
    link: links.length > 0 ? `${siteUrl}/${signIn ? 's' : 't'}/${secret}` : undefined,
    writes: [...takes, ...links, ...retired],
  }
}

/** Takes the notices of some letters for sending; gives those where nobody was faster. */
export const takeInHand = ({ tables }: SendMailDeps, claims: readonly Claim[]): Promise<Claim[]> =>
  writeTogether(claims, {
    writesOf: ({ writes }) => writes.length,
    idsOf: ({ taken }) => taken.map(({ noticeId }) => noticeId),
    write: (some) =>
      transact(
        tables,
        some.flatMap(({ writes }) => writes),
      ),
  })
