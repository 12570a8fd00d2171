import { describe, expect, it } from 'vitest'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import { againId, askAgain } from '../../functions/platform/mail/ask-again.ts'
import { noticeSchema, queueNotice } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { createAccessChange, replacementId } from '../../functions/records/access-changes.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { changeField } from '../ground/change-field.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { accessChange } from './access-changes.ts'
import { site, withMailedLinks } from './mailed-links.ts'
import { NOW } from './sites.ts'

const tables = withTables()
const { browser, newTask, mailed, open, askFresh, owedTo } = withMailedLinks(tables)

describe('a link from before a change of access', () => {
  /** The role of a task's person changes; `n` tells how often their access did already. */
  const changeAccess = async ({ assigneeId }: Task, { isSent = true, version = 1 } = {}) => {
    const { item } = createAccessChange(accessChange(assigneeId, { state: 'done', number: version }))
    await putRecord(tables(), keys.accessChange(assigneeId, version), item('records').Put?.Item ?? {})
    await changeField(tables(), keys.person(assigneeId), 'accessVersion', version)
    const noticeId = replacementId({ personId: assigneeId, number: version })
    const owed = queueNotice({ noticeId, personId: assigneeId, kind: 'addressCorrected', notBefore: NOW })
    if (isSent) await transact(tables(), [owed])
    return noticeId
  }
  const pageIn = async (secret: string, { taskId }: Task, language: 'id' | 'en') =>
    (
      await visit(site(tables(), NOW), 'GET', `/t/${secret}/${taskId}`, {
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
    await changeField(tables(), keys.person(task.assigneeId), 'email', 'pindah@kota.example')

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
    await changeField(tables(), again, 'state', 'sent')
    await changeField(tables(), again, 'sentAt', NOW.toISOString())
    const gone = await askFresh(secret, 9)
    const none = await owedTo(task)
    await askFresh(secret, 11)

    for (const { body } of [queued, asked, gone]) expect(body).toContain('Tautan baru baru saja dikirim')
    expect(none).toEqual([])
    expect(await owedTo(task)).toHaveLength(1)
  })
})
