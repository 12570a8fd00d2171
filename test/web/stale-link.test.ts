import { describe, expect, it } from 'vitest'
import { createLink, type Link } from '../../functions/platform/access/links.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { changeField } from '../ground/change-field.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { site, withMailedLinks } from './mailed-links.ts'
import { NOW } from './sites.ts'

const tables = withTables()
const { browser, newTask, mailed, open, askFresh, owedTo } = withMailedLinks(tables)

describe('a link', () => {
  it('that was sent to an address since corrected opens nothing, not even in its own browser', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await changeField(tables(), keys.person(task.assigneeId), 'email', 'alamat.baru@kota.example')

    const { status, body } = await open(secret, task)
    const posted = await visit(site(tables(), NOW), 'POST', `/t/${secret}/${task.taskId}/draft`, {
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
    await changeField(tables(), keys.person(task.assigneeId), 'status', 'deceased')

    const left = await open(secret, task)
    const fresh = await askFresh(secret)
    await changeField(tables(), keys.person(task.assigneeId), 'status', 'active')
    const back = await open(secret, task)

    expect([left.status, fresh.status, back.status]).toEqual([403, 403, 200])
    expect(left.body).toContain('Menurut direktori Anda tidak lagi bertugas di instansi ini')
    expect(await owedTo(task)).toEqual([])
  })

  it('lets somebody on leave in, who is appraised as everybody is', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await changeField(tables(), keys.person(task.assigneeId), 'status', 'leave')

    expect((await open(secret, task)).status).toBe(200)
  })

  it('that was sent to nobody opens nothing, even when its person has no address', async () => {
    const task = await newTask()
    const secret = await mailed(task)
    await changeField(tables(), keys.link(digest(secret)), 'addressed', '')
    await changeField(tables(), keys.person(task.assigneeId), 'email', '')

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
      const { status, body } = await visit(site(tables(), NOW), 'GET', `/t/${newSecret()}${rest}`)

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
