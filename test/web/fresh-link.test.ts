import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { addressOf, createLink, type Link, newLinkSecret } from '../../functions/platform/access/links.ts'
import { website } from '../../functions/platform/http/website.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { againId, askAgain } from '../../functions/platform/mail/ask-again.ts'
import { noticeSchema, noticesIn, queueNotice } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, type Key, keys } from '../../functions/platform/table/keys.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { createAccessChange, replacementId } from '../../functions/records/access-changes.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { historyOf } from '../ground/history-of.ts'
import { askFor, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { accessChange } from './access-changes.ts'
import { NOW, siteDeps } from './sites.ts'

const tables = withTables()
const browser = newSecret()
let opened: OpenedPeriod
let asked = 0

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 30 })
})

const change = (key: Key, attribute: string, value: unknown) =>
  tables().client.send(
    new UpdateCommand({
      TableName: tables().records,
      Key: { ...key },
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': attribute },
      ExpressionAttributeValues: { ':value': value },
    }),
  )

/** The task of an employee that no other test has met. */
const newTask = async (): Promise<Task> => {
  const subjectId = opened.appraisals[asked]?.appraisalId ?? ''
  asked += 1
  return askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
}

/** The secret of a link to the task as the mailer makes it, bound to the tests' browser; days are its time left. */
const mailed = async (task: Task, days = 60, secret = newLinkSecret(task.assigneeId)): Promise<string> => {
  const { item } = createLink({
    hash: digest(secret),
    purpose: 'tasks',
    personId: task.assigneeId,
    tasks: [{ taskId: task.taskId, version: task.version, periodId: task.periodId }],
    addressed: addressOf({ email: `${task.assigneeId}@kota.example` }),
    validUntil: Math.floor(NOW.getTime() / 1000) + days * 86_400,
    boundTo: digest(browser),
  })
  await putRecord(tables(), keys.link(digest(secret)), item('records').Put?.Item ?? {})
  return secret
}

const site = (now: Date) =>
  website({ routes: () => staffRoutes, deps: () => siteDeps({ tables: tables(), now }) })

const open = (secret: string, { taskId }: Task) =>
  visit(site(NOW), 'GET', `/t/${secret}/${taskId}`, { cookies: { bina_browser: browser } })

const askFresh = (secret: string, minutes = 0) =>
  visit(site(new Date(NOW.getTime() + minutes * 60_000)), 'POST', `/t/${secret}/fresh`, { form: {} })

const owedTo = async ({ assigneeId }: Task) => {
  const tomorrow = new Date(NOW.getTime() + 86_400_000)
  const { items } = await noticesIn(tables()).due('urgent', tomorrow)
  return items.filter(({ kind, personId }) => kind === 'freshLink' && personId === assigneeId)
}

describe('whose a link is', () => {
  it.each([
    ['names another person', () => newLinkSecret('employee0019')],
    ['names nobody, as older ones', newSecret],
  ])('is told by what was stored, even when its secret %s', async (_, secret) => {
    const task = await newTask()

    const { status, body } = await open(await mailed(task, 60, secret()), task)

    expect(status).toBe(200)
    expect(body).toContain(task.taskId)
  })

  it('is not told by a secret that was never stored: it opens nothing', async () => {
    const task = await newTask()

    const { status } = await open(newLinkSecret(task.assigneeId), task)

    expect(status).toBe(404)
  })
})

describe('a fresh link', () => {
  it('takes the place of the one through which it was asked for, in its own browser too', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    const before = await open(secret, task)

    const { status, body } = await askFresh(secret)
    const after = await open(secret, task)

    expect([before.status, status, after.status]).toEqual([200, 200, 410])
    expect(body).toContain('Tautan yang lama tidak berlaku lagi')
    expect(after.body).toContain('Tautan ini sudah diganti dengan yang baru')
    expect(after.body).toContain(`action="/t/${secret}/fresh"`)
    expect(await owedTo(task)).toHaveLength(1)
  })

  it('can no more be bound once it was replaced', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await askFresh(secret)

    const { status, cookies } = await visit(site(NOW), 'POST', `/t/${secret}/continue`, { form: {} })

    expect(status).toBe(410)
    expect(cookies).toEqual([])
  })

  it('is told in the history of what the task is about', async () => {
    const task = await newTask()
    await askFresh(await mailed(task))

    const entries = await historyOf(tables(), chains.appraisal(task.subjectId))

    expect(entries.at(-1)).toMatchObject({
      action: 'freshLinkAsked',
      actor: { kind: 'system', name: 'request-fresh-link' },
      after: { taskId: task.taskId, assigneeId: task.assigneeId },
    })
  })

  it('is sent each time it is asked for, three times an hour through one link, and then says so', async () => {
    const task = await newTask()
    const secret = await mailed(task)

    const asked = [await askFresh(secret), await askFresh(secret, 1), await askFresh(secret, 2)]
    const more = await askFresh(secret, 3)
    const inTheHour = await owedTo(task)
    await askFresh(secret, 61)

    for (const { body } of asked) expect(body).toContain('Tautan baru sedang dikirim')
    expect(more.status).toBe(200)
    expect(more.body).toContain('Tautan baru sudah dikirim')
    expect(inTheHour).toHaveLength(3)
    expect(await owedTo(task)).toHaveLength(4)
  })

  it('is sent once when two ask at the same moment, and the other is told so', async () => {
    const task = await newTask()
    const secret = await mailed(task)

    const both = await Promise.all([askFresh(secret), askFresh(secret)])

    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both.filter(({ body }) => body.includes('Tautan baru sedang dikirim'))).toHaveLength(1)
    expect(both.filter(({ body }) => body.includes('Tautan baru sudah dikirim'))).toHaveLength(1)
    expect(await owedTo(task)).toHaveLength(1)
  })

  it('is not promised where nothing waits any more', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await change(keys.task(task.taskId), 'state', 'withdrawn')

    const { body } = await askFresh(secret)

    expect(body).toContain('Tidak ada tugas yang menunggu Anda')
    expect(await owedTo(task)).toEqual([])
  })

  it('is not promised where mail does not arrive, and the link stays as it was', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await change(keys.person(task.assigneeId), 'emailBouncedAt', '2026-11-22T00:00:00.000Z')

    const { body } = await askFresh(secret)

    expect(body).toContain('Tautan baru tidak dapat dikirim')
    expect((await open(secret, task)).status).toBe(200)
  })
})

describe('a link', () => {
  it('that was sent to an address since corrected opens nothing, not even in its own browser', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await change(keys.person(task.assigneeId), 'email', 'alamat.baru@kota.example')

    const { status, body } = await open(secret, task)
    const posted = await visit(site(NOW), 'POST', `/t/${secret}/${task.taskId}/draft`, {
      form: { obstacles: 'x' },
      cookies: { bina_browser: browser },
    })

    expect([status, posted.status]).toEqual([410, 410])
    expect(body).toContain('Tautan ini dikirim ke alamat email yang lama')
    expect(body).toContain(`action="/t/${secret}/fresh"`)
  })

  it('says why it opens nothing while the directory says that its person left, and opens again after', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await change(keys.person(task.assigneeId), 'status', 'deceased')

    const left = await open(secret, task)
    const fresh = await askFresh(secret)
    await change(keys.person(task.assigneeId), 'status', 'active')
    const back = await open(secret, task)

    expect([left.status, fresh.status, back.status]).toEqual([403, 403, 200])
    expect(left.body).toContain('Menurut direktori Anda tidak lagi bertugas di instansi ini')
    expect(await owedTo(task)).toEqual([])
  })

  it('lets somebody on leave in, who is appraised as everybody is', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await change(keys.person(task.assigneeId), 'status', 'leave')

    expect((await open(secret, task)).status).toBe(200)
  })

  it('that was sent to nobody opens nothing, even when its person has no address', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await change(keys.link(digest(secret)), 'addressed', '')
    await change(keys.person(task.assigneeId), 'email', '')

    expect((await open(secret, task)).status).toBe(410)
  })

  it('that expired says so long after, and offers a fresh one', async () => {
    const task = await newTask()
    const secret = await mailed(task, -365)

    const { status, body } = await open(secret, task)
    await askFresh(secret)

    expect(status).toBe(410)
    expect(body).toContain('Masa berlaku tautan ini sudah habis')
    expect(body).toContain(`action="/t/${secret}/fresh"`)
    expect(await owedTo(task)).toHaveLength(1)
  })

  it('is kept for more than a year after it expired', () => {
    const link: Link = {
      hash: 'h',
      purpose: 'tasks',
      personId: 'p',
      tasks: [],
      addressed: 'a',
      validUntil: 1_000,
    }

    const { Put } = createLink(link).item('records')

    expect(Put?.Item?.expiresAt).toBeGreaterThan(1_000 + 365 * 86_400)
  })

  it.each(['', '/selfAssessment.2026-q4.employee0001.1'])(
    'that never was says the way on (%s)',
    async (rest) => {
      const { status, body } = await visit(site(NOW), 'GET', `/t/${newSecret()}${rest}`)

      expect(status).toBe(404)
      expect(body).toContain('Tautan ini tidak dikenal')
      expect(body).toMatch(/<a href="\/" class="button/)
    },
  )

  it('to a task that it does not name says the way on', async () => {
    const task = await newTask()
    const secret = await mailed(task)

    const { status, body } = await open(secret, { ...task, taskId: 'review.2026-q4.nobody.1' })

    expect(status).toBe(404)
    expect(body).toContain('Tautan ini tidak dikenal')
  })
})

describe('a link from before a change of access', () => {
  /** The role of a task's person changes; `n` tells how often their access did already. */
  const changeAccess = async ({ assigneeId }: Task, { isSent = true, version = 1 } = {}) => {
    const { item } = createAccessChange(accessChange(assigneeId, { state: 'done', number: version }))
    await putRecord(tables(), keys.accessChange(assigneeId, version), item('records').Put?.Item ?? {})
    await change(keys.person(assigneeId), 'accessVersion', version)
    const noticeId = replacementId({ personId: assigneeId, number: version })
    const owed = queueNotice({ noticeId, personId: assigneeId, kind: 'addressCorrected', notBefore: NOW })
    if (isSent) await transact(tables(), [owed])
    return noticeId
  }
  const pageIn = async (secret: string, { taskId }: Task, language: 'id' | 'en') =>
    (
      await visit(site(NOW), 'GET', `/t/${secret}/${taskId}`, {
        cookies: { bina_browser: browser, bina_language: language },
      })
    ).body

  it.each([1, 3])('says so, and that a new one was sent, when it was change %i', async (version) => {
    const task = await newTask()
    const secret = await mailed(task)
    await changeAccess(task, { version })

    const [id, en] = [await pageIn(secret, task, 'id'), await pageIn(secret, task, 'en')]

    expect(id).toContain('Akses Anda sudah berubah')
    expect(id).toContain('Tautan baru sudah dikirim ke alamat email Anda')
    expect(en).toContain('A fresh link has been sent to your registered email address')
    expect(`${id}${en}`).not.toMatch(/alamat email yang lama|sudah diganti di direktori|former email address/)
    expect((await open(secret, task)).status).toBe(410)
  })

  it('promises no new one where none was queued, and sends one when asked', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await changeAccess(task, { isSent: false })

    const body = await pageIn(secret, task, 'id')
    await askFresh(secret)

    expect(body).toContain('Akses Anda sudah berubah')
    expect(body).not.toContain('Tautan baru sudah dikirim')
    expect(await owedTo(task)).toHaveLength(1)
  })

  it('still says that the address changed where it did', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await changeAccess(task)
    await change(keys.person(task.assigneeId), 'email', 'pindah@kota.example')

    expect(await pageIn(secret, task, 'id')).toContain('Tautan ini dikirim ke alamat email yang lama')
  })

  it('has no second one mailed while its replacement is queued or went out just now', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    const cause = await changeAccess(task)
    const queued = await askFresh(secret)
    const found = await getRecord(tables(), keys.notice(cause), noticeSchema)
    if (!found) throw new Error('Nothing was owed.')
    await askAgain(found, { tables: tables(), clock: { now: () => NOW }, tasks })
    const asked = await askFresh(secret)
    const again = keys.notice(againId(task.taskId, cause))
    await change(again, 'state', 'sent')
    await change(again, 'sentAt', NOW.toISOString())
    const gone = await askFresh(secret, 9)
    const none = await owedTo(task)
    await askFresh(secret, 11)

    for (const { body } of [queued, asked, gone]) expect(body).toContain('Tautan baru baru saja dikirim')
    expect(none).toEqual([])
    expect(await owedTo(task)).toHaveLength(1)
  })
})
