import * as z from 'zod'
import { indexes, keys, shardOf } from '../table/keys.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'
import { create, type Write, waking } from '../table/write.ts'

/**
 * The kinds of notices. The mailer's own ask for tasks and let people sign in; each capability adds those that it owes, and a
 * root that lacks one of them does not compile.
 */
export interface NoticeKinds {
  readonly taskOpened: true
  readonly taskReminder: true
  readonly dueMoved: true
  readonly taskEscalation: true
  readonly freshLink: true
  readonly addressCorrected: true
  readonly signIn: true
}
export type NoticeKind = keyof NoticeKinds

const OWN = [
  'taskOpened',
  'taskReminder',
  'dueMoved',
  'taskEscalation',
  'freshLink',
  'addressCorrected',
  'signIn',
] as const
export type OwnNoticeKind = (typeof OWN)[number]

/** Whether a kind is one of the mailer's own. */
export const isOwnKind = (kind: string): kind is OwnNoticeKind => OWN.some((one) => one === kind)

const escalationReasonSchema = z.enum(['unreachable', 'outOfService'])

/** Why an escalation came before its time: its person cannot be written to, or does not serve by the directory. */
export type EscalationReason = z.infer<typeof escalationReasonSchema>

/** Something a person is owed word of; written in the transaction of its cause, sent by the mailer. */
export const noticeSchema = z.object({
  noticeId: z.string(),
  personId: z.string(),
  kind: z.string(),
  periodId: z.string().optional(),
  /** The task it asks for or tells of. */
  taskId: z.string().optional(),
  taskKind: z.string().optional(),
  /** The person it tells about, where that is someone else. */
  aboutId: z.string().optional(),
  /** The unit it tells about. */
  unitId: z.string().optional(),
  /** Which change of that person's access it tells about. */
  changeNumber: z.number().int().optional(),
  /** Which file it tells about. */
  exportId: z.string().optional(),
  /** Where it goes instead of the person's present address: to the one that they had before. */
  address: z.string().optional(),
  /** Why an escalation came before its time. */
  because: escalationReasonSchema.optional().catch(undefined),
  /** Which lane of the outbox it waits in: `urgent` where a person waits for it at this moment. */
  lane: z.enum(['bulk', 'urgent']).default('bulk').catch('bulk'),
  notBefore: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'dropped']),
  /** How often sending was begun; more than once only after a crash. */
  attempts: z.number().int(),
  /** The hash of the link in its letter, from when its sending was begun. */
  link: z.string().optional(),
  sentAt: z.string().optional(),
  messageId: z.string().optional(),
  dropped: z.string().optional(),
  gsi1sk: z.string().optional(),
})
export type Notice = z.output<typeof noticeSchema>

/** A notice before it is put into the outbox. */
export interface OwedNotice {
  /** One id for one cause, so that it is never owed twice. */
  readonly noticeId: string
  readonly personId: string
  readonly kind: NoticeKind
  readonly notBefore: Date
  readonly periodId?: string | undefined
  readonly taskId?: string | undefined
  readonly taskKind?: Notice['taskKind']
  readonly aboutId?: string | undefined
  readonly unitId?: string | undefined
  readonly changeNumber?: number | undefined
  readonly exportId?: string | undefined
  readonly address?: string | undefined
  readonly because?: Notice['because']
  /** Default: `bulk`. What is urgent is sent by `UrgentMail` right after its transaction, and has to be due by then. */
  readonly lane?: Notice['lane']
}

/** So many notices may be named to the mailer in one invocation. */
export const MOST_NAMED = 100

/** A part of the outbox: a shard of the bulk lane, or the urgent lane, which is one partition of its own. */
export type OutboxPart = number | 'urgent'

export const outboxSortKey = (notBefore: Date, personId: string) => `${notBefore.toISOString()}#${personId}`

/** What `queueNotice` is refused with when the same notice is owed already. */
export const NOTICE_EXISTS = 'notice-exists'

const outboxed = ({ notBefore, ...wanted }: OwedNotice): Write =>
  create(
    keys.notice(wanted.noticeId),
    {
      ...wanted,
      notBefore: notBefore.toISOString(),
      state: 'queued',
      attempts: 0,
      gsi1pk: indexes.outbox(wanted.lane === 'urgent' ? 'urgent' : shardOf(wanted.personId)),
      gsi1sk: outboxSortKey(notBefore, wanted.personId),
    },
    NOTICE_EXISTS,
  )

/** Puts a notice into the outbox; the mailer takes it from there once it is due. */
export const queueNotice = (notice: OwedNotice): Write =>
  notice.lane === 'urgent' ? outboxed(notice) : waking('send-mail', outboxed(notice), notice.notBefore)

export const noticesIn = (tables: Tables) => ({
  /** The letters that were given up because nobody could be reached by them, newest first. */
  dropped: (page: PageRequest = {}): Promise<Page<Notice>> =>
    listPage({
      tables,
      schema: noticeSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :dropped',
        ExpressionAttributeValues: { ':dropped': indexes.droppedMail },
        ScanIndexForward: false,
      },
      ...page,
    }),
  /** What one part of the outbox owes by now, in sending order, a person's notices of one window side by side. */
  due: (part: OutboxPart, now: Date, page: PageRequest = {}): Promise<Page<Notice>> =>
    listPage({
      tables,
      schema: noticeSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :outbox AND gsi1sk < :now',
        ExpressionAttributeValues: { ':outbox': indexes.outbox(part), ':now': `${now.toISOString()}~` },
      },
      // One letter that only another release can read must not keep all others from leaving.
      leavesOutUnknown: true,
      ...page,
    }),
})
