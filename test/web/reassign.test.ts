import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { noticesIn } from '../../functions/platform/mail/notices.ts'
import { chains, indexes, keys, shardOf } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { historyOf } from '../ground/history-of.ts'
import type { OpenedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { hrSite, NOW, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
let opened: OpenedPeriod
beforeAll(async () => {
  opened = await agency(tables())
})

const task = 'review.2026-q4.employee0001.1'
const address = '/hr/appraisals/2026-q4.employee0001/reassign'
const post = (form: Readonly<Record<string, string>>, to = address) =>
  visit(hrSite(siteDeps({ tables: tables() })), 'POST', to, { form, cookies: signedInAs('hr') })

describe('reassigning a task', () => {
  it.each([
    ['', 'Isi NIP atau alamat email'],
    ['199001012015011001', 'Tidak ada pegawai dengan NIP atau alamat email itu'],
    [
      '19850101 201001 2 001',
      'Anda tidak dapat mengalihkan tugas kepada diri sendiri; mintalah pengelola kepegawaian lain melakukannya',
    ],
    ['supervisor01@kota.example', 'Tugas ini memang sudah ditugaskan kepada orang itu'],
  ])('refuses “%s” and says why', async (who, words) => {
    const { status, body } = await post({ who, reason: 'absent', confirmed: '1' })

    expect(status).toBe(422)
    expect(body).toContain(`<a href="#who">${words}</a>`)
    expect((await tasksIn(tables()).get(task))?.version).toBe(1)
  })

  it('has nothing to offer where only the employee can answer', async () => {
    const own = '/hr/appraisals/2026-q4.employee0004/reassign'

    const { status, body } = await post({ who: 'headheadhea1@kota.example', reason: 'absent' }, own)

    expect(status).toBe(409)
    expect(body).toContain('Tidak ada tugas yang dapat dialihkan')
  })

  it('shows who was found before anything is changed', async () => {
    const { email = '', name } = opened.head

    const { status, body } = await post({ who: email, reason: 'absent' })

    expect(status).toBe(200)
    expect(body).toContain(name)
    expect((await tasksIn(tables()).get(task))?.version).toBe(1)
  })

  it('waits while an import is carried out, which read before who judges others', async () => {
    const files = { people: 'people', units: 'units' }
    const waiting = {
      importId: 'waiting',
      requestedAt: NOW.toISOString(),
      requestedBy: 'hrhrhrhrhrh2',
      files,
    }
    const queue = { gsi1pk: indexes.queuedImports, gsi1sk: `${waiting.requestedAt}#waiting` }
    await putRecord(tables(), keys.import('waiting'), { ...waiting, state: 'queued', ...queue })

    const answers = [
      await post({ who: opened.head.email ?? '', reason: 'absent' }),
      await post({ who: opened.head.email ?? '', reason: 'absent', confirmed: '1' }),
    ]
    await tables().client.send(
      new DeleteCommand({ TableName: tables().records, Key: keys.import('waiting') }),
    )

    for (const { status, body } of answers) {
      expect(status).toBe(422)
      expect(body).toContain('<a href="#who">Sebuah impor sedang dijalankan')
    }
    expect((await tasksIn(tables()).get(task))?.version).toBe(1)
  })

  it('moves the task, the part in the appraisal and the mail, and tells the History both names', async () => {
    const { head, supervisor } = opened

    const { status, headers } = await post({
      who: head.email ?? '',
      reason: 'postChanged',
      confirmed: '1',
    })

    expect({ status, location: headers.location }).toEqual({
      status: 303,
      location: '/hr/periods/2026-q4/units/dinkes?done=reassigned',
    })
    expect(await tasksIn(tables()).get(task)).toMatchObject({ assigneeId: head.personId, version: 2 })
    const appraisal = await appraisalsIn(tables()).get('2026-q4.employee0001')
    expect(appraisal?.supervisorId).toBe(head.personId)
    expect(appraisal?.secondSupervisorId).toBeUndefined()
    const notices = await noticesIn(tables()).due(shardOf(head.personId), NOW)
    expect(notices.items.map(({ noticeId }) => noticeId)).toContain(`${task}.reassigned.2`)
    const entries = await historyOf(tables(), chains.appraisal('2026-q4.employee0001'))
    expect(entries.at(-1)).toMatchObject({
      action: 'taskReassigned',
      actor: { kind: 'person', id: 'hrhrhrhrhrh1', as: 'hr' },
      before: { assigneeId: supervisor.personId },
      after: { assigneeId: head.personId, reason: 'postChanged' },
    })
  })
})
