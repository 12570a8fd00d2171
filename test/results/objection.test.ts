import { expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { objectionsIn } from '../../functions/records/objections.ts'
import { acknowledgementPages } from '../../functions/results/acknowledgement-task.tsx'
import { withTables } from '../ground/tables.ts'
import { withAcknowledgement } from './acknowledger.ts'
import { seenOnCheck } from './check-seen.ts'
import { published, typedObjection } from './published.ts'

const tables = withTables()
const { act } = withAcknowledgement(tables)

it('asks for a reason for each rating disputed, and keeps what was typed', async () => {
  const one = await published(tables(), { periodId: '2026-q4' })

  const acted = await act(await one.visit(), 'object', [
    ['disputed', 'work'],
    ['disputed', 'behaviour'],
    ['workReason', 'Listrik padam lima hari di puskesmas.'],
  ])

  const html = acted.kind === 'again' ? renderPage(acted.page) : ''
  expect(html).toContain('href="#behaviourReason"')
  expect(html).not.toContain('href="#workReason"')
  expect(html).toContain('Listrik padam lima hari')
})

it('forgets a rating that is no longer disputed', async () => {
  const one = await published(tables(), { periodId: '2026-m01' })
  const visit = await one.visit()
  await act(visit, 'object', [
    ['disputed', 'work'],
    ['disputed', 'behaviour'],
  ])

  await act(visit, 'object', typedObjection)
  const seen = await seenOnCheck(tables(), acknowledgementPages)(visit)
  await act(visit, 'check', [['seen', seen]])

  expect((await objectionsIn(tables()).objection(one.appraisalId))?.disputed).toEqual(['work'])
})

it('sends an objection after it was checked, its text outside of History', async () => {
  const one = await published(tables(), { periodId: '2026-m02' })
  const visit = await one.visit()

  const typed = await act(visit, 'object', typedObjection)
  const seen = await seenOnCheck(tables(), acknowledgementPages)(visit)
  const sent = await act(visit, 'check', [['seen', seen]])

  expect([typed, sent]).toEqual([{ kind: 'step', step: 'check' }, { kind: 'done' }])
  expect(await tasksIn(tables()).get(one.task.taskId)).toMatchObject({ outcome: 'objected' })
  expect(await objectionsIn(tables()).objection(one.appraisalId)).toMatchObject({
    disputed: ['work'],
    evidence: 'Surat PLN nomor 14/2026',
  })
  expect((await one.chain()).at(-1)).toMatchObject({ action: 'objected', after: { disputed: ['work'] } })
  expect(JSON.stringify(await one.chain())).not.toContain('PLN')
})

it('sends nothing that was not seen on the check page', async () => {
  const one = await published(tables(), { periodId: '2026-m03' })
  const visit = await one.visit()
  await act(visit, 'object', typedObjection)
  const seen = await seenOnCheck(tables(), acknowledgementPages)(visit)
  await act(visit, 'object', [
    ['disputed', 'behaviour'],
    ['behaviourReason', 'Isian dari tab yang lain.'],
  ])

  const sent = await act(visit, 'check', [['seen', seen]])

  expect(sent.kind === 'again' && renderPage(sent.page)).toContain('Isian berubah di tab lain')
  expect(await objectionsIn(tables()).objection(one.appraisalId)).toBeUndefined()
})

it('lets one of two tabs win that accept and object at once', async () => {
  const one = await published(tables(), { periodId: '2026-m04' })
  const visit = await one.visit()
  await act(visit, 'object', typedObjection)
  const seen = await seenOnCheck(tables(), acknowledgementPages)(visit)

  const acted = await Promise.all([
    act(visit, '', [['answer', 'accept']]),
    act(visit, 'check', [['seen', seen]]),
  ])

  expect(acted.map(({ kind }) => kind).toSorted()).toEqual(['done', 'over'])
})
