import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../functions/domain/history-entry.ts'
import { archiveKeys } from '../../../functions/platform/archive/archive.ts'
import { commit } from '../../../functions/platform/history/commit.ts'
import type { EventName } from '../../../functions/platform/history/events.ts'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { livedPeriod, sealLived } from '../../audit/lived-period.ts'
import { memoryArchive } from '../../audit/memory-archive.ts'
import { withSigningKey } from '../../audit/signing-key.ts'
import { tamper } from '../../audit/tamper.ts'
import { historyOf } from '../../ground/history-of.ts'
import { OPENED_AT, type OpenedPeriod } from '../../ground/period.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withTables } from '../../ground/tables.ts'
import { routesBelow } from '../sites.ts'
import { auditor, visitAs } from './auditor-site.ts'

const tables = withTables()
const key = withSigningKey()
const { archive, objects } = memoryArchive()
const NIP = '198501012010012001'

let opened: OpenedPeriod

beforeAll(async () => {
  opened = await livedPeriod(tables(), 3)
  await sealLived(tables(), opened.period.periodId, archive, key())
  const personId = opened.employees[0]?.personId ?? ''
  await putRecord(tables(), keys.nip(NIP), { personId })
  await putRecord(tables(), keys.email('siti@kota.example'), { personId })
})

const site = () => ({ tables: tables(), archive })
const open = (address: string) => visitAs(address, site())
const search = (person: string) => visitAs('/audit', { ...site(), form: { person } })
const idOf = (at: number) => opened.appraisals[at]?.appraisalId ?? ''
const readings = async () =>
  (await historyOf(tables(), chains.account(auditor.personId))).map(({ action, after }) => ({
    action,
    after,
  }))

describe('who may read', () => {
  it('is an auditor and nobody else, and the only form is the search', () => {
    const posts = routesBelow('/audit').filter(({ method }) => method !== 'GET')

    expect(posts.map(({ path }) => path)).toEqual(['/audit'])
    for (const { may } of routesBelow('/audit')) expect(may).toEqual({ roles: ['auditor'] })
  })

  it.each([
    ['HR', ['hr']],
    ['a calibrator', ['calibrator']],
    ['leadership', ['leadership']],
    ['someone without a role', []],
  ] as const)('is not %s, whose try leaves no record of reading', async (_, roles) => {
    const session = { ...auditor, personId: 'nottheaudito', roles }
    const { status, body } = await visitAs(`/audit/appraisals/${idOf(0)}`, { ...site(), session })

    expect(status).toBe(403)
    expect(body).not.toContain('Siti Rahmawati')
    expect(await historyOf(tables(), chains.account('nottheaudito'))).toEqual([])
  })
})

describe('reading', () => {
  it('is recorded with the page and what it showed', async () => {
    await open(`/audit/appraisals/${idOf(0)}`)

    expect((await readings()).at(-1)).toEqual({
      action: 'auditorRead',
      after: { page: 'appraisal', id: idOf(0) },
    })
  })

  it('is recorded without what was searched for, found or not', async () => {
    const before = (await readings()).length
    const found = await search(NIP)
    const lost = await search('rahasia@kota.example')

    expect(found.headers.location).toBe(`/audit/people/${opened.employees[0]?.personId}`)
    expect(lost.status).toBe(422)
    expect((await readings()).slice(before).map(({ after }) => after)).toEqual([
      { page: 'search' },
      { page: 'search' },
    ])
  })

  it('is recorded without an id where there is no such thing', async () => {
    const { status } = await open('/audit/appraisals/2026-q4.nobody')

    expect(status).toBe(404)
    expect((await readings()).at(-1)?.after).toEqual({ page: 'appraisal' })
  })

  it('shows nothing when it cannot be recorded', async () => {
    const blocked = { ...tables(), history: 'no-such-table' }
    const { status, body } = await visitAs('/audit', { tables: blocked, archive })

    expect(status).toBe(500)
    expect(body).not.toContain('Triwulan')
  })

  it('can be looked up by the reader, in a chain that is whole', async () => {
    const { body } = await open('/audit/readings')

    expect(body).toContain('Halaman dibaca oleh auditor')
    expect(body).toContain('Rantai riwayat ini utuh')
    expect(body).not.toContain('rahasia@kota.example')
  })
})

describe('the search', () => {
  it.each([
    ['the NIP in its groups', '19850101 201001 2 001'],
    ['the email address in capitals', ' SITI@kota.example '],
  ])('finds a person by %s', async (_, typed) => {
    const { status, headers } = await search(typed)

    expect([status, headers.location]).toEqual([303, `/audit/people/${opened.employees[0]?.personId}`])
  })

  it('asks again where nothing was typed or nobody is found, keeping what was typed', async () => {
    expect((await search(' ')).body).toContain('Isi NIP atau alamat email')
    expect((await search('1234')).body).toContain('value="1234"')
  })

  it('never lets what is typed into an address', async () => {
    const { body } = await open('/audit')

    expect(body).toMatch(/<form method="post" action="\/audit"/)
    expect((await open(`/audit/find?person=${NIP}`)).status).toBe(404)
    expect((await open(`/audit?person=${NIP}`)).headers.location).toBeUndefined()
  })

  it('begins a list anew where the place in it is no place of ours', async () => {
    const { status } = await open(`/audit/people/${opened.employees[0]?.personId}?page=nonsense`)

    expect(status).toBe(200)
  })
})

describe('the page of a person', () => {
  it('names periods and units as people do', async () => {
    const { body } = await open(`/audit/people/${opened.employees[0]?.personId}`)

    expect(body).toContain('>Triwulan IV 2026</a>')
    expect(body).toContain('Dinas Kesehatan')
    expect(body).not.toMatch(/>(?:2026-q4|dinkes)</)
  })

  it('keeps the id of a unit that is in the directory no more', async () => {
    const moved = { ...opened.employees[1], personId: 'formerformer', unitId: 'dibubarkan' }
    await putRecord(tables(), keys.person(moved.personId), moved)

    const { body } = await open(`/audit/people/${moved.personId}`)

    expect(body).toContain('>dibubarkan<')
  })
})

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
    const period = await open(`/audit/periods/${opened.period.periodId}`)
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
    const chain = chains.calibration(`${opened.period.periodId}.dinkes`)
    for (let at = 0; at < 1010; at += 1)
      await commit(tables(), {
        chain,
        actor: { kind: 'person', id: 'headheadhea1', as: 'calibrator' },
        at: new Date(Date.UTC(2026, 11, 20, 1, 0, 0, at)),
        action: 'achievementSet',
        after: { achievement: 'good' },
        writes: [],
      })

    const address = `/audit/periods/${opened.period.periodId}/units/dinkes`
    const first = await open(address)
    const last = await open(`${address}?from=1001`)
    expect(first.body).toContain('Entri 1–100 dari 1.010')
    expect(first.body).toContain(`href="${address}?from=101"`)
    expect(last.body).toContain('Entri 1.001–1.010 dari 1.010')
    expect(last.body).toContain('Semua 1.010 entri dihitung ulang')
  })
})

describe('the evidence', () => {
  it('is given as files to keep', async () => {
    const one = await open(`/audit/appraisals/${idOf(0)}/export.json`)
    const all = await open(`/audit/periods/${opened.period.periodId}/export.ndjson?unit=dinkes`)

    expect(one.headers['content-disposition']).toContain(`bina-${idOf(0)}.json`)
    expect(JSON.parse(one.body)).toMatchObject({ format: 'bina-evidence/3', about: idOf(0) })
    expect(all.headers['content-type']).toContain('application/x-ndjson')
    expect(
      all.body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toContain('entry')
  })

  it('holds no name, no NIP and no address', async () => {
    const { body } = await open(`/audit/periods/${opened.period.periodId}/export.ndjson`)

    for (const secret of ['Siti', 'Agus', NIP, '@', 'target tercapai']) expect(body).not.toContain(secret)
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

describe('the history of the directory', () => {
  it('says who changed a unit and by which import, and what an import was', async () => {
    const changed = (chain: string, action: EventName, after: JsonObject) =>
      commit(tables(), {
        chain,
        actor: { kind: 'person', id: opened.hr.personId, as: 'hr' },
        at: OPENED_AT,
        action,
        after,
        writes: [],
      })
    await changed(chains.unit('dinkes'), 'unitChanged', {
      calibratorId: opened.supervisor.personId,
      importId: 'import-1',
    })
    await changed(chains.import('import-1'), 'importRequested', { hasPlans: true })

    const unit = await open('/audit/histories/unit/dinkes')
    const upload = await open('/audit/histories/import/import-1')

    expect([unit.status, upload.status]).toEqual([200, 200])
    for (const word of ['Riwayat unit kerja', 'Tim penilai kinerja', 'Nomor impor', opened.hr.name])
      expect(unit.body).toContain(word)
    expect(upload.body).toContain('Dengan rencana SKP')
    expect((await readings()).at(-1)).toMatchObject({
      after: { page: 'directoryHistory', id: 'import/import-1' },
    })
  })

  it.each(['person/nobody', 'unit/nowhere', 'import/none', 'appraisal/x', 'toString/x'])(
    'has no page for %s',
    async (what) => {
      expect((await open(`/audit/histories/${what}`)).status).toBe(404)
    },
  )
})
