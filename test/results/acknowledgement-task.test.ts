import { expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { adjustmentKey } from '../../functions/records/calibrations.ts'
import { OPENED_AT } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { withAcknowledgement } from './acknowledger.ts'
import { published } from './published.ts'

const tables = withTables()
const { act, show } = withAcknowledgement(tables)

it('shows the result with its reasons, what calibration changed, and what silence means by when', async () => {
  const one = await published(tables(), { periodId: '2026-q1' })
  await putRecord(tables(), adjustmentKey(one.appraisalId, 1), {
    appraisalId: one.appraisalId,
    number: 1,
    at: OPENED_AT.toISOString(),
    authorId: one.head.personId,
    cause: 'calibrator',
    reason: 'Puskesmas lain dengan beban sama mencapai target.',
    before: { work: 'meets', behaviour: 'meets', predicate: 'good' },
    after: { work: 'below', behaviour: 'meets', predicate: 'needsImprovement' },
  })

  const html = await show(await one.visit())

  expect(html).toContain('Butuh Perbaikan')
  expect(html).toContain('laporan imunisasi terlambat')
  expect(html).toContain('Puskesmas lain dengan beban sama')
  expect(html).toContain('Sesuai ekspektasi → Di bawah ekspektasi')
  expect(html).toContain('Jawab paling lambat Jumat, 11 Desember 2026')
  expect(html).toContain('14 hari kerja')
})

it('takes an acceptance and tells the History', async () => {
  const one = await published(tables(), { periodId: '2026-q2' })

  const acted = await act(await one.visit(), '', [['answer', 'accept']])

  expect(acted).toEqual({ kind: 'done' })
  expect(await tasksIn(tables()).get(one.task.taskId)).toMatchObject({
    state: 'answered',
    outcome: 'accepted',
  })
  expect(await one.appraisal()).toMatchObject({ state: 'published', acceptedBySilence: false })
  expect((await one.chain()).at(-1)).toMatchObject({ action: 'accepted', actor: { as: 'employee' } })
})

it('asks again when neither is chosen', async () => {
  const one = await published(tables(), { periodId: '2026-q3' })

  const acted = await act(await one.visit(), '', [])

  expect(acted.kind === 'again' && renderPage(acted.page)).toContain('href="#answer"')
  expect((await tasksIn(tables()).get(one.task.taskId))?.state).toBe('open')
})
