import { describe, expect, it } from 'vitest'
import { formOf } from '../../functions/platform/http/form.ts'
import { readDraft } from '../../functions/platform/human-tasks/drafts.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { OPENED_AT } from '../ground/period.ts'
import { typeElsewhere } from '../ground/post-step.ts'
import { withTables } from '../ground/tables.ts'
import { typedBehaviour, typedResult } from './answers.ts'
import { pageOf, withSelfAssessments } from './assessing.ts'

const tables = withTables()
const { prepare, act, show, checkForm, fill } = withSelfAssessments(tables)

describe('the way through', () => {
  it('begins with what is asked, until when, and what is not done yet', async () => {
    const prepared = await prepare()

    const html = await show(prepared, '')

    expect(html).toContain('Triwulan IV 2026')
    expect(html).toMatch(/Jumat, 0?4 Desember 2026/)
    expect(html).toContain('Agus Prasetyo')
    for (const { id, title } of prepared.results) {
      expect(html).toContain(title)
      expect(html).toContain(`?step=result-${id}`)
    }
    expect(html.match(/Belum\u00a0diisi/g)).toHaveLength(prepared.results.length + 1)
  })

  it('leads from one work result to the next, then to behaviour, then to the check', async () => {
    const { visit, results } = await prepare()
    const steps: (string | undefined)[] = []

    for (const result of results) {
      const acted = await act(visit, `result-${result.id}`, formOf(typedResult(result)))
      steps.push(acted.kind === 'step' ? acted.step : acted.kind)
    }
    const behaved = await act(visit, 'behaviour', formOf(typedBehaviour))

    expect(steps).toEqual([...results.slice(1).map(({ id }) => `result-${id}`), 'behaviour'])
    expect(behaved).toEqual({ kind: 'step', step: 'check' })
  })

  it('shows each target with its unit, and what was kept of it', async () => {
    const prepared = await prepare()
    const [result] = prepared.results
    const [indicator] = result?.indicators ?? []
    await fill(prepared)

    const html = await show(prepared, `result-${result?.id}`)

    expect(html).toContain(`${indicator?.unit}`)
    expect(html).toContain(`name="realisation-${indicator?.id}" type="text" value="${indicator?.target}"`)
    expect(html).toContain('data-draft="/t/secret/')
  })
})

describe('errors', () => {
  it('keep what was typed, are linked to their fields, and say what is wrong', async () => {
    const { task, visit, results } = await prepare()
    const [result] = results
    const [indicator] = result?.indicators ?? []
    const field = `realisation-${indicator?.id}`

    const html = pageOf(
      await act(
        visit,
        `result-${result?.id}`,
        formOf([
          [field, 'banyak sekali'],
          [`account-${result?.id}`, 'ok'],
        ]),
      ),
    )

    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain('value="banyak sekali"')
    expect(html).toContain('sebagai angka')
    expect(html).toContain(`href="#account-${result?.id}"`)
    expect((await readDraft(tables(), task)).text(field)).toBe('banyak sekali')
  })

  it('name every open part when something is missing at the end, and nothing is sent', async () => {
    const prepared = await prepare()

    const html = pageOf(await act(prepared.visit, 'check', await checkForm(prepared, 'Anggaran terlambat.')))

    expect(html).toContain('href="#conduct"')
    expect(html).toContain('id="conduct"')
    expect(html).toContain('Anggaran terlambat.')
    expect((await tasksIn(tables()).get(prepared.task.taskId))?.state).toBe('open')
  })

  it('does not send what the check page did not show', async () => {
    const prepared = await prepare()
    await fill(prepared)
    const stale = await checkForm(prepared)
    await typeElsewhere(tables(), prepared.task, formOf([['conduct', 'Diubah di tab yang lain.']]), OPENED_AT)

    const html = pageOf(await act(prepared.visit, 'check', stale))

    expect(html).toContain('berubah di tab lain')
    expect(html).toContain('Diubah di tab yang lain.')
    expect((await tasksIn(tables()).get(prepared.task.taskId))?.state).toBe('open')
  })
})
