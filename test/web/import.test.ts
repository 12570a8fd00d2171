import { beforeAll, describe, expect, it } from 'vitest'
import { importPeople } from '../../functions/people/import-people.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { queueImport } from '../../functions/people/request-import.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { createAccessChange } from '../../functions/records/access-changes.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { accessChange } from './access-changes.ts'
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

  it('lets a colleague cancel what waits, after saying whose it is, and says who did', async () => {
    const deps = siteDeps({ tables: tables() })
    const site = hrSite(deps)
    const files = { people: 'imports/a', units: 'imports/b' }
    await queueImport(
      { importId: 'colleagues', requestedBy: 'supervisor01', files },
      { tables: tables(), clock: { now: () => NOW } },
    )
    const { name = '' } = (await peopleIn(tables()).get('supervisor01')) ?? {}
    const english = { ...cookies, bina_language: 'en' }

    const shown = await visit(site, 'GET', '/hr/imports/colleagues', { cookies })
    const inEnglish = await visit(site, 'GET', '/hr/imports/colleagues', { cookies: english })
    const cancelled = await visit(site, 'POST', '/hr/imports/colleagues/cancel', { cookies, form: {} })
    const again = await visit(site, 'POST', '/hr/imports/colleagues/cancel', { cookies, form: {} })
    const after = await visit(site, 'GET', '/hr/imports/colleagues', { cookies })

    expect(shown.body).toContain(`Impor ini diminta ${name}.`)
    expect(inEnglish.body).toContain(`${name} asked for this import.`)
    expect([cancelled.status, again.status]).toEqual([303, 409])
    expect(after.body).toMatch(/Dibatalkan oleh [^<]+\. Tidak ada yang disimpan/)
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
    await importPeople(
      {},
      { tables: tables(), files: deps.importFiles, clock: { now: () => NOW }, urgentMail: deps.urgentMail },
    )
    const report = await visit(site, 'GET', address, { cookies })

    expect(status).toBe(303)
    expect(waiting.body).toContain('Sedang diproses')
    expect(waiting.body).not.toContain('class="figures"')
    expect(report.body).toContain('Tidak ada yang disimpan: 1 kesalahan')
    expect(report.body).toContain('“siti@” bukan alamat email')
    const found = await importsIn(tables()).get(address.split('/').at(-1) ?? '')
    expect(found).toMatchObject({ state: 'refused', requestedBy: 'hrhrhrhrhrh1' })
  })
})

describe('the report of an import', () => {
  const standing = async (more: object) => {
    const importId = `report-${Object.keys(more).join('-')}`
    const files = { people: 'a', units: 'b' }
    await putRecord(tables(), keys.import(importId), {
      importId,
      requestedAt: NOW.toISOString(),
      files,
      ...more,
    })
    return importId
  }
  const read = async (importId: string, language: 'id' | 'en') => {
    const site = hrSite(siteDeps({ tables: tables() }))
    const said = { ...cookies, bina_language: language }
    return (await visit(site, 'GET', `/hr/imports/${importId}`, { cookies: said })).body
  }

  it('counts nothing before it has begun to write, and then what is written', async () => {
    const before = await standing({ state: 'queued' })
    const underway = await standing({ state: 'queued', holder: 'x', peopleAdded: 41, peopleChanged: 1 })

    expect(await read(before, 'id')).not.toContain('class="figures"')
    expect(await read(underway, 'id')).toMatch(/<dt>Pegawai<\/dt><dd class="figure">42<\/dd>/)
  })

  it('says that all is saved but what waits for a second person, as long as it waits', async () => {
    const importId = await standing({ state: 'imported', peopleTotal: 60, accessChangesWaiting: 1 })
    const { item } = createAccessChange(accessChange('employee0001', { importId }))
    const change = item('records').Put?.Item ?? {}
    const { gsi1pk: _, gsi1sk: __, ...decided } = change
    await putRecord(tables(), keys.accessChange('employee0001', 1), change)
    const [id, en] = [await read(importId, 'id'), await read(importId, 'en')]
    await putRecord(tables(), keys.accessChange('employee0001', 1), { ...decided, state: 'done' })

    expect(id).toContain('Tersimpan, kecuali 1 perubahan yang menunggu orang kedua')
    expect(en).toContain('Saved, but for 1 change that waits for a second person')
    expect(`${id}${en}`).not.toMatch(/tone-success|Semua baris benar dan sudah disimpan|is saved/)
    expect(await read(importId, 'en')).toContain('Every row was right and is saved.')
    expect(await read(importId, 'en')).toContain(
      '1 change of access among them was put before a second person.',
    )
  })
})
