import { describe, expect, it } from 'vitest'
import { periodEvidence } from '../../../functions/audit/export-period.ts'
import { archiveKeys } from '../../../functions/platform/archive/archive-keys.ts'
import { fileText } from '../../ground/file-text.ts'
import { OPENED_AT } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'
import { NIP, withLivedSite } from './lived-site.ts'

const tables = withTables()
const { objects, opened, site, open, idOf } = withLivedSite(tables)

describe('the evidence', () => {
  it('of an appraisal is given as a file to keep', async () => {
    const one = await open(`/audit/appraisals/${idOf(0)}/export.json`)

    expect(one.headers['content-disposition']).toContain(`bina-${idOf(0)}.json`)
    expect(JSON.parse(one.body)).toMatchObject({ format: 'bina-evidence/3', about: idOf(0) })
  })

  it('of a period holds no name, no NIP and no address', async () => {
    const subject = { periodId: opened().period.periodId, at: OPENED_AT }
    const text = await fileText(periodEvidence, subject, site())

    expect(text).toContain('"kind":"entry"')
    for (const secret of ['Siti', 'Agus', NIP, 'target tercapai']) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/@[a-z-]+\./i)
  })
})

describe('an execution', () => {
  it('whose archive was changed is told from a genuine one', async () => {
    const name = archiveKeys.execution('appraisal', idOf(0))
    objects.set(name, JSON.stringify({ executionArn: 'arn:x', status: 'SUCCEEDED', events: [] }))

    const { body } = await open(`/audit/executions/appraisal/${idOf(0)}`)
    expect(body).toContain('Arsip ini tidak sama dengan yang tercatat')
    objects.delete(name)
  })

  it('that is not archived yet says so, and draws the definition', async () => {
    const { body } = await open(`/audit/executions/appraisal/${idOf(0)}`)

    expect(body).toContain('Alur kerja ini belum diarsipkan')
    expect(body).toContain('Minta penilaian')
  })

  it.each(['/audit/executions/unknown/2026-q4', '/audit/executions/appraisal/nothing'])(
    'that cannot be is not found: %s',
    async (address) => {
      expect((await open(address)).status).toBe(404)
    },
  )
})
