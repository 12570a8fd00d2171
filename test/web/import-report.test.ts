import { beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { createAccessChange } from '../../functions/records/access-changes.ts'
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
