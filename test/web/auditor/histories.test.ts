import { describe, expect, it } from 'vitest'
import { commit } from '../../../functions/platform/history/commit.ts'
import type { ToldEvent } from '../../../functions/platform/history/events.ts'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { tamper } from '../../audit/tamper.ts'
import { OPENED_AT } from '../../ground/period.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withTables } from '../../ground/tables.ts'
import { withLivedSite } from './lived-site.ts'

const tables = withTables()
const { opened, open, idOf, readings } = withLivedSite(tables)

describe('the history of an appraisal', () => {
  it('says in order who did what, before and after, and that the chain is whole', async () => {
    const { body } = await open(`/audit/appraisals/${idOf(0)}`)

    const order = [
      'Pegawai terdaftar',
      'Tugas diberikan: Penilaian mandiri',
      'Penilaian mandiri dikirim',
      'Atasan menilai',
    ]
    expect(order.map((words) => body.indexOf(words))).toEqual(
      order.map((words) => body.indexOf(words)).toSorted((a, b) => a - b),
    )
    expect(body).toContain('Agus Prasetyo, Pejabat penilai kinerja (supervisor01)')
    expect(body).toContain('Semua 5 entri dihitung ulang')
    expect(body).toContain('tercakup dalam segel periode')
  })

  it('has its documents match the digests of its entries', async () => {
    const { body } = await open(`/audit/appraisals/${idOf(0)}`)

    expect(body.match(/Cocok</g)).toHaveLength(2)
    expect(body).not.toContain('Tidak cocok dengan riwayat')
  })

  it('shows a document that was changed behind the history', async () => {
    const part = keys.appraisalPart(idOf(1), 'REVIEW#1')
    await putRecord(tables(), part, { appraisalId: idOf(1), round: 1, work: 'above' })

    const { body } = await open(`/audit/appraisals/${idOf(1)}`)
    expect(body).toContain('Tidak cocok dengan riwayat')
    expect(body).toContain('Dokumen tidak ditemukan seperti tercatat')
  })

  it('names the first entry that was tampered with, and the seal of its period fails', async () => {
    await tamper(tables(), chains.appraisal(idOf(2)), 3, (entry) => ({ ...entry, action: 'withdrawn' }))

    const { body } = await open(`/audit/appraisals/${idOf(2)}`)
    const period = await open(`/audit/periods/${opened().period.periodId}`)
    expect(body).toContain('Rantai riwayat ini tidak utuh: entri 3')
    expect(body.match(/Entri pertama yang tidak cocok/g)).toHaveLength(1)
    expect(period.body).toContain('Segel periode ini tidak terbukti')
    expect(period.body).toContain(`appraisal/${idOf(2)}`)
  })

  it('speaks English to those who ask for it', async () => {
    const { status, headers } = await open(`/audit/appraisals/${idOf(0)}?language=en`)

    expect([status, headers.location]).toEqual([303, `/audit/appraisals/${idOf(0)}`])
  })
})

describe('a long chain', () => {
  it('is shown a hundred entries at a time, and recomputed as a whole', async () => {
    const chain = chains.calibration(`${opened().period.periodId}.dinkes`)
    for (let at = 0; at < 1010; at += 1)
      await commit(tables(), {
        chain,
        actor: { kind: 'person', id: 'headheadhea1', as: 'calibrator' },
        at: new Date(Date.UTC(2026, 11, 20, 1, 0, 0, at)),
        action: 'achievementSet',
        before: { achievement: null },
        after: { achievement: 'good', reason: '0'.repeat(64) },
        writes: [],
      })

    const address = `/audit/periods/${opened().period.periodId}/units/dinkes`
    const first = await open(address)
    const last = await open(`${address}?from=1001`)
    expect(first.body).toContain('Entri 1–100 dari 1.010')
    expect(first.body).toContain(`href="${address}?from=101"`)
    expect(last.body).toContain('Entri 1.001–1.010 dari 1.010')
    expect(last.body).toContain('Semua 1.010 entri dihitung ulang')
  })
})

describe('the history of the directory', () => {
  it('says who changed a unit and by which import, and what an import was', async () => {
    const changed = (chain: string, event: ToldEvent) =>
      commit(tables(), {
        ...event,
        chain,
        actor: { kind: 'person', id: opened().hr.personId, as: 'hr' },
        at: OPENED_AT,
        writes: [],
      })
    await changed(chains.unit('dinkes'), {
      action: 'unitChanged',
      before: {},
      after: { calibratorId: opened().supervisor.personId, isRenamed: false, importId: 'import-1' },
    })
    await changed(chains.import('import-1'), {
      action: 'importRequested',
      after: { state: 'queued', hasPlans: true },
    })

    const unit = await open('/audit/histories/unit/dinkes')
    const upload = await open('/audit/histories/import/import-1')

    expect([unit.status, upload.status]).toEqual([200, 200])
    for (const word of ['Riwayat unit kerja', 'Tim penilai kinerja', 'Nomor impor', opened().hr.name])
      expect(unit.body).toContain(word)
    expect(upload.body).toContain('Dengan rencana SKP')
    expect((await readings()).at(-1)).toMatchObject({
      after: { page: 'directoryHistory', id: 'import/import-1' },
    })
  })

  it('points out an entry with other facts than those of its event, and none of 0.1.0', async () => {
    const chain = chains.unit('dishub')
    const write = (after: object) =>
      commit(tables(), {
        chain,
        actor: { kind: 'system', name: 'import-people' },
        at: OPENED_AT,
        action: 'unitAdded',
        // As only somebody who writes to History beside Bina could.
        after: JSON.parse(JSON.stringify(after)),
        writes: [],
      })
    await write({ isRenamed: false, importId: 'import-1' })
    await write({ isRenamed: false, importId: 'import-1', calibratorId: 'Bapak Kepala Dinas' })
    await write({ headId: 'supervisor01' })
    await tamper(tables(), chain, 3, ({ action: deed, ...entry }) => ({ ...entry, deed }))

    const { body } = await open('/audit/histories/unit/dishub')

    expect(body.match(/Isinya lain dari yang ditulis versi Bina ini/g)).toHaveLength(1)
    expect(body.indexOf('Isinya lain')).toBeGreaterThan(body.indexOf('id="entry-2"'))
    expect(body.indexOf('Isinya lain')).toBeLessThan(body.indexOf('id="entry-3"'))
  })

  it.each(['person/nobody', 'unit/nowhere', 'import/none', 'appraisal/x', 'toString/x'])(
    'has no page for %s',
    async (what) => {
      expect((await open(`/audit/histories/${what}`)).status).toBe(404)
    },
  )
})
