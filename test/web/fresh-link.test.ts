import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { addressOf, createLink, type Link, newLinkSecret } from '../../functions/platform/access/links.ts'
import { website } from '../../functions/platform/http/website.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { noticesIn } from '../../functions/platform/mail/notices.ts'
import { chains, type Key, keys } from '../../functions/platform/table/keys.ts'
import { staffRoutes } from '../../functions/web/staff/staff-routes.tsx'
import { historyOf } from '../ground/history-of.ts'
import { askFor, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { NOW, siteDeps } from './sites.ts'

const tables = withTables()
const browser = newSecret()
let opened: OpenedPeriod
let asked = 0

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 20 })
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
      deed: 'freshLinkAsked',
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
    expect(body).toContain('Tautan ini dikirim ke alamat surel yang lama')
    expect(body).toContain(`action="/t/${secret}/fresh"`)
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
