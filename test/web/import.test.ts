import { beforeAll, describe, expect, it } from 'vitest'
import { importPeople } from '../../functions/people/import-people.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { hrSite, NOW, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
beforeAll(async () => {
  await agency(tables())
})

const cookies = signedInAs('hr')

const upload = async (site: ReturnType<typeof hrSite>, files: Readonly<Record<string, string>>) => {
  const sent = new FormData()
  for (const [name, text] of Object.entries(files))
    sent.append(name, new File([text], `${name}.csv`, { type: 'text/csv' }))
  const encoded = new Response(sent)
  const contentType = encoded.headers.get('content-type') ?? ''
  const body = new Uint8Array(await encoded.arrayBuffer())
  return visit(site, 'POST', '/hr/import', { body, cookies, headers: { 'content-type': contentType } })
}

describe('importing', () => {
  it('asks for the files that are missing', async () => {
    const site = hrSite(siteDeps({ tables: tables() }))

    const { status, body } = await upload(site, { units: 'code\n' })

    expect(status).toBe(422)
    expect(body).toContain('<a href="#people">Pilih berkas pegawai</a>')
    expect(body).not.toContain('href="#units"')
  })

  it('reports every mistake in its place, in the words of the reader', async () => {
    const deps = siteDeps({ tables: tables() })
    const site = hrSite(deps)
    const units = 'code,name,parent,head_nip,calibrator_nip\ndinkes,Dinas Kesehatan,,,\n'
    const people =
      'nip,employment,name,email,unit,post,post_type,grade,supervisor_nip,status,roles\n' +
      '198501012010012001,pns,Siti,siti@,dinkes,Analis,ahliPertama,III/b,,active,\n'

    const { status, headers } = await upload(site, { people, units })
    const address = String(headers.location)
    const waiting = await visit(site, 'GET', address, { cookies })
    await importPeople({}, { tables: tables(), files: deps.importFiles, clock: { now: () => NOW } })
    const report = await visit(site, 'GET', address, { cookies })

    expect(status).toBe(303)
    expect(waiting.body).toContain('Sedang diproses')
    expect(report.body).toContain('Tidak ada yang disimpan: 1 kesalahan')
    expect(report.body).toContain('“siti@” bukan alamat email')
    const found = await importsIn(tables()).get(address.split('/').at(-1) ?? '')
    expect(found).toMatchObject({ state: 'refused', requestedBy: 'hrhrhrhrhrh1' })
  })
})
