import { describe, expect, it } from 'vitest'
import { confirmAccessChange } from '../../../functions/people/decide-access-change.ts'
import { commit } from '../../../functions/platform/history/commit.ts'
import { officerEntries } from '../../../functions/platform/history/officer-entries.ts'
import { chains } from '../../../functions/platform/table/keys.ts'
import { everyItem } from '../../../functions/platform/table/page.ts'
import { memoryArchive } from '../../audit/memory-archive.ts'
import { withGoverned } from '../../security/governed.ts'
import { visitAs } from './auditor-site.ts'

const { archive } = memoryArchive()

describe('what an officer changes in the directory', () => {
  const agency = withGoverned()
  const entriesOf = async (officerId?: string) => {
    const found = []
    for await (const one of everyItem((cursor) =>
      officerEntries(agency().tables, { officerId, cursor, limit: 2 }),
    ))
      found.push(one)
    return found
  }
  const page = (query = '', language: 'id' | 'en' = 'id') =>
    visitAs(`/audit/officers${query}`, { tables: agency().tables, archive, language })

  it('is on the list with who it is about: a status, and that it was changed back', async () => {
    const [sri, maria] = [await agency().person('sri'), await agency().person('maria')]
    await agency().imports('sri', { maria: { status: 'leave' } })
    await agency().imports('sri', {})

    const listed = (await entriesOf(sri.personId)).filter(
      ({ chain }) => chain === chains.person(maria.personId),
    )
    const { body } = await page(`?officer=${sri.personId}`)
    const english = await page(`?officer=${sri.personId}`, 'en')

    expect(listed).toHaveLength(2)
    expect(body).toContain(`/audit/histories/person/${maria.personId}#entry-`)
    expect(body).toContain(maria.name)
    expect(body.match(/Dikembalikan /g)).toHaveLength(1)
    expect(body).toMatch(/Status: <span class="soft">Aktif → <\/span>Cuti/)
    expect(english.body.match(/Changed back /g)).toHaveLength(1)
  })

  it('says of an address that it was changed, and never which', async () => {
    const [sri, siti] = [await agency().person('sri'), await agency().person('siti')]
    await agency().imports('sri', { siti: { email: 'elsewhere@kota.example' } })

    const { body } = await page(`?officer=${sri.personId}`)
    const english = await page(`?officer=${sri.personId}`, 'en')
    await agency().imports('sri', {})

    const row = body.slice(body.indexOf(siti.name))
    expect(row).toMatch(/Yang berubah: Alamat email/)
    expect(english.body).toMatch(/What changed: Email address/)
    expect(body).not.toContain('elsewhere@')
  })

  it.each([
    ['post', { post: 'Dokter Muda' }, /Yang berubah: Jabatan/],
    ['name', { name: 'Maria F. Kartika' }, /Yang berubah: Nama/],
    ['grade', { grade: 'III/d' }, /Golongan: <span class="soft">[^<]+ → <\/span>III\/d/],
    ['role calibrator', { roles: 'calibrator' }, /Kewenangan: Tim penilai kinerja/],
  ] as const)('says what changed, with old and new value or that it did: %s', async (_, change, shown) => {
    await agency().imports('sri', { maria: change })

    const { body } = await page(`?officer=${(await agency().person('sri')).personId}`)
    await agency().imports('sri', {})

    expect(body).toMatch(shown)
    expect(body).not.toMatch(/Dokter Muda/)
  })

  it('is filtered by what it is about: an import buries nothing else', async () => {
    const { personId } = await agency().person('sri')
    await agency().imports('sri', { maria: { grade: 'III/d' } })
    await agency().imports('sri', {})

    await commit(agency().tables, {
      chain: chains.import('import-x'),
      actor: { kind: 'person', id: personId, as: 'hr' },
      at: agency().deps.clock.now(),
      action: 'importCancelled',
      before: { state: 'queued' },
      after: { state: 'cancelled', requestedBy: personId },
      writes: [],
    })

    const [directory, others] = [await page('?about=directory'), await page('?about=others')]

    expect(directory.body).toMatch(/person\/\w+#entry-/)
    expect(directory.body).not.toContain('import-x')
    expect(others.body).not.toMatch(/person\/\w+#entry-/)
    expect(others.body).toMatch(/import-x#entry-1/)
    expect((await page(`?about=x&officer=${personId}`)).status).toBe(200)
  })

  it('leaves out what the operator does', async () => {
    const before = (await entriesOf()).length

    await agency().operatorImports({ maria: { status: 'leave', post: 'Dokter Utama' } })

    expect(await entriesOf()).toHaveLength(before)
  })

  it('leaves out what a second person confirmed', async () => {
    await agency().imports('sri', { maria: { roles: 'auditor' } })
    const maria = await agency().person('maria')
    const confirmed = await confirmAccessChange(agency().tables, await agency().decision('maria', 'budi'))

    const accounts = (await entriesOf()).filter(({ chain }) => chain === chains.account(maria.personId))

    expect(confirmed.ok).toBe(true)
    expect(accounts).toEqual([])
  })
})
