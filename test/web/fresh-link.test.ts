import { describe, expect, it } from 'vitest'
import { newLinkSecret } from '../../functions/platform/access/links.ts'
import { newSecret } from '../../functions/platform/ids.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { changeField } from '../ground/change-field.ts'
import { historyOf } from '../ground/history-of.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { site, withMailedLinks } from './mailed-links.ts'
import { NOW } from './sites.ts'

const tables = withTables()
const { newTask, mailed, open, askFresh, owedTo } = withMailedLinks(tables)

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

    const { status, cookies } = await visit(site(tables(), NOW), 'POST', `/t/${secret}/continue`, {
      form: {},
    })

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
    await changeField(tables(), keys.task(task.taskId), 'state', 'withdrawn')

    const { body } = await askFresh(secret)

    expect(body).toContain('Tidak ada tugas yang menunggu Anda')
    expect(await owedTo(task)).toEqual([])
  })

  it('is not promised where mail does not arrive, and the link stays as it was', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await changeField(tables(), keys.person(task.assigneeId), 'emailBouncedAt', '2026-11-22T00:00:00.000Z')

    const { body } = await askFresh(secret)

    expect(body).toContain('Tautan baru tidak dapat dikirim')
    expect((await open(secret, task)).status).toBe(200)
  })
})
