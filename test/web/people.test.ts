import { beforeAll, describe, expect, it } from 'vitest'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
beforeAll(async () => {
  await agency(tables())
})

const site = () => hrSite(siteDeps({ tables: tables() }))
const cookies = signedInAs('hr')

describe('finding a person', () => {
  it.each(['198501012010012003', '19850101 201001 2 003', 'Supervisor01@kota.example'])(
    'leads from %s to their card',
    async (who) => {
      const { status, headers } = await visit(site(), 'POST', '/hr/people', { form: { who }, cookies })

      expect({ status, location: headers.location }).toEqual({
        status: 303,
        location: '/hr/people/supervisor01',
      })
    },
  )

  it.each(['', '1985', 'agus'])('takes no part of a number or name: “%s”', async (who) => {
    const { status, body } = await visit(site(), 'POST', '/hr/people', { form: { who }, cookies })

    expect(status).toBe(422)
    expect(body).toContain('Tidak ada pegawai dengan NIP atau alamat email itu')
  })

  it('flags an address that fails and nobody who rates', async () => {
    const { body } = await visit(site(), 'GET', '/hr/people/employee0002', { cookies })

    expect(body).toContain('Email ditolak')
    expect(body).toContain('Tanpa atasan')
  })

  it.each(['nonsense', 'eyJ', 'bnVsbA'])(
    'begins the list anew for the unreadable place %s',
    async (after) => {
      const { status } = await visit(site(), 'GET', `/hr/people?unit=dinkes&after=${after}`, { cookies })

      expect(status).toBe(200)
    },
  )
})

describe('an address that sends mail back', () => {
  const get = (address: string) => visit(site(), 'GET', address, { cookies })

  it('is counted on the page of the period, which leads to the list', async () => {
    const period = await get('/hr/periods/2026-q4')
    const list = await get('/hr/unreached')

    expect(period.body).toContain('<a href="/hr/unreached">1 orang tidak menerima email kita</a>')
    expect(list.body).toContain('href="/hr/people/employee0002"')
    expect(list.body).toContain('Alamat yang menolak email')
  })

  it('is tried again when HR says so, once', async () => {
    const address = '/hr/people/employee0002/trust-address'
    const press = () => visit(site(), 'POST', address, { form: {}, cookies })

    const [first, second] = [await press(), await press()]

    const shown = await get(String(first.headers.location))
    expect([first.status, second.status]).toEqual([303, 409])
    expect(shown.body).toContain('Alamat ini dicoba lagi')
    expect((await get('/hr/unreached')).body).toContain('Semua alamat email menerima kiriman')
  })
})

describe('leadership', () => {
  it('reads no name of anybody who is appraised', async () => {
    const { status, body } = await visit(site(), 'GET', '/hr/overview', { cookies: signedInAs('leadership') })

    expect(status).toBe(200)
    expect(body).not.toMatch(/Siti Rahmawati|Budi Hartono|Agus Prasetyo|Ratna Wulandari/)
    expect(body).not.toContain('href="/hr/people"')
  })
})
