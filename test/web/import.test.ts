import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { importPeople } from '../../functions/people/import-people.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { queueImport } from '../../functions/people/request-import.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { withTables } from '../ground/tables.ts'
import { handedInFrom, signedFormIn } from '../ground/upload-files.ts'
import { bytesOf } from '../people/csv-files.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { BUCKET, hrSite, NOW, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
beforeAll(async () => {
  await agency(tables())
})

const cookies = signedInAs('hr')

type Deps = ReturnType<typeof siteDeps>

const HR = 'hrhrhrhrhrh1'

const uploadTo = async (deps: Deps, files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files))
    await deps.importFiles.put(`uploads/${HR}/${name}.csv`, bytesOf(text))
}

const open = async (deps: Deps) => visit(hrSite(deps), 'GET', '/hr/import', { cookies })

/** Presses a button of a page that was opened before. */
const press = (deps: Deps, page: string, more: Readonly<Record<string, string>> = {}) => {
  const fields = { ...Object.fromEntries(handedInFrom(parse(page))), ...more }
  return visit(hrSite(deps), 'POST', '/hr/import', { form: fields, cookies })
}

const UNITS = 'code,name,parent,head_nip,calibrator_nip\ndinkes,Dinas Kesehatan,,,\n'
const PEOPLE =
  'nip,employment,name,email,unit,post,post_type,grade,supervisor_nip,status,roles\n' +
  '198501012010012001,pns,Siti,siti@,dinkes,Analis,ahliPertama,III/b,,active,\n'

describe('the page on imports', () => {
  it('has a form for each file that goes to the bucket, under a key that no visitor names', async () => {
    const { body, headers } = await open(siteDeps({ tables: tables() }))

    const forms = ['people', 'units', 'plans'].map((file) => signedFormIn(parse(body), file))
    expect(forms.map(({ action }) => action)).toEqual([BUCKET, BUCKET, BUCKET])
    expect(forms.map(({ fields }) => fields[0]?.[1])).toEqual(
      ['people', 'units', 'plans'].map((file) => `uploads/${HR}/${file}.csv`),
    )
    expect(headers['content-security-policy']).toContain(`form-action 'self' ${BUCKET};`)
  })

  it('lets no form of another page go anywhere but to us', async () => {
    const { headers } = await visit(hrSite(siteDeps({ tables: tables() })), 'GET', '/hr/people', { cookies })

    expect(headers['content-security-policy']).toContain("form-action 'self';")
  })

  it('changes nothing by being opened, wherever the bucket leads back to it', async () => {
    const deps = siteDeps({ tables: tables() })
    await uploadTo(deps, { people: PEOPLE })

    const { status, body } = await visit(hrSite(deps), 'GET', '/hr/import?bucket=b&key=k&etag=e', { cookies })

    expect(status).toBe(200)
    expect(body).toContain('Sudah diterima')
    expect((await importsIn(tables()).list()).items.filter(({ requestedBy }) => requestedBy === HR)).toEqual(
      [],
    )
  })
})

describe('importing', () => {
  it('asks for the files that are missing', async () => {
    const deps = siteDeps({ tables: tables() })
    await uploadTo(deps, { units: 'code\n' })

    const { status, body, headers } = await press(deps, (await open(deps)).body)

    expect(status).toBe(422)
    expect(body).toContain('<a href="#people">Unggah berkas pegawai dahulu</a>')
    expect(body).not.toContain('href="#units"')
    expect(headers['content-security-policy']).toContain(`form-action 'self' ${BUCKET};`)
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
    await uploadTo(deps, { people: PEOPLE, units: UNITS })

    const page = (await open(deps)).body
    const { status, headers } = await press(deps, page)
    const address = String(headers.location)
    const waiting = await visit(hrSite(deps), 'GET', address, { cookies })
    await importPeople(
      {},
      { tables: tables(), files: deps.importFiles, clock: { now: () => NOW }, urgentMail: deps.urgentMail },
    )
    const report = await visit(hrSite(deps), 'GET', address, { cookies })

    expect(status).toBe(303)
    expect(waiting.body).toContain('Sedang diproses')
    expect(waiting.body).not.toContain('class="figures"')
    expect(report.body).toContain('Tidak ada yang disimpan: 1 kesalahan')
    expect(report.body).toContain('“siti@” bukan alamat email')
    const found = await importsIn(tables()).get(address.split('/').at(-1) ?? '')
    expect(found).toMatchObject({ state: 'refused', requestedBy: HR })
    // Pressed twice, it is the same import; and what was handed in is not offered again.
    expect((await press(deps, page)).headers.location).toBe(address)
    expect((await open(deps)).body).not.toContain('Sudah diterima')
  })

  it('hands in nothing else than what the page showed', async () => {
    const deps = siteDeps({ tables: tables() })
    await uploadTo(deps, { people: PEOPLE, units: UNITS })
    const page = (await open(deps)).body
    await uploadTo(deps, { people: PEOPLE.replace('siti@', 'siti@kota.example') })

    const { status } = await press(deps, page)

    expect(status).toBe(409)
  })

  it('puts aside what was uploaded by mistake', async () => {
    const deps = siteDeps({ tables: tables() })
    await uploadTo(deps, { plans: 'nip\n' })

    const { headers } = await press(deps, (await open(deps)).body, { aside: 'yes' })

    expect(headers.location).toBe('/hr/import')
    expect((await open(deps)).body).not.toContain('Sudah diterima')
  })
})
