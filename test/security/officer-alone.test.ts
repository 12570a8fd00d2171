import { expect, it } from 'vitest'
import { importPeople } from '../../functions/people/import-people.ts'
import { requestImport } from '../../functions/people/request-import.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { patch } from '../../functions/platform/table/write.ts'
import { organisationFiles } from '../ground/organisation.ts'
import { personTold } from '../ground/person-told.ts'
import { bytesOf } from '../people/csv-files.ts'
import { standing, uploaded } from '../people/importing.ts'
import { peopleWith } from './edited-people.ts'
import { withGoverned } from './governed.ts'

const agency = withGoverned()

it('leaves in the directory which officer gave a person their status, so that another withdraws them', async () => {
  const sri = await agency().person('sri')

  await agency().imports('sri', { maria: { status: 'deceased' } })

  expect(await agency().person('maria')).toMatchObject({ status: 'deceased', statusChangedBy: sri.personId })
  await agency().operatorImports()
  expect(await agency().person('maria')).toMatchObject({ status: 'active', statusChangedBy: 'operator' })
})

const FRIEND = '198504172010011099'
const friendRow = `${FRIEND},pns,Teman Baik,teman@kota.example,dinkes,Analis,ahliPertama,III/b,,active,\n`
const unitsWithFriend = () =>
  organisationFiles()
    .units.split('\n')
    .map((line) => (line.startsWith('dinkes,') ? line.split(',').with(4, FRIEND).join(',') : line))
    .join('\n')

const refused = {
  state: 'refused',
  problems: [{ file: 'units', column: 'calibrator_nip', code: 'own-making' }],
}

it('makes no calibrator of whom one officer added, in one import or in two; another officer does', async () => {
  const immediate = await agency().imports('sri', {}, friendRow, unitsWithFriend())
  const added = await agency().imports('sri', {}, friendRow)
  const later = await agency().imports('sri', {}, friendRow, unitsWithFriend())
  const another = await agency().imports('budi', {}, friendRow, unitsWithFriend())

  expect(immediate).toMatchObject(refused)
  expect(added.state).toBe('imported')
  expect(later).toMatchObject(refused)
  expect(another.state).toBe('imported')
})

it('makes no officer calibrator of a unit by their own import; another officer does', async () => {
  const sri = await agency().person('sri')
  const units = unitsWithFriend().replaceAll(FRIEND, sri.nip)

  expect(await agency().imports('sri', {}, friendRow, units)).toMatchObject(refused)
  expect((await agency().imports('budi', {}, friendRow, units)).state).toBe('imported')
})

it('leaves no unit without a calibrator, in whose place they might be asked themself', async () => {
  const without = organisationFiles()
    .units.split('\n')
    .map((line) => (line.startsWith('dinkes,') ? line.split(',').with(4, '').join(',') : line))
    .join('\n')

  const done = await agency().imports('sri', {}, friendRow, without)

  expect(done).toMatchObject({
    state: 'refused',
    problems: [{ file: 'units', column: 'calibrator_nip', code: 'required' }],
  })
})

it('makes no calibrator of whose address the same import moves', async () => {
  const moved = { agus: { email: 'agus.baru@kota.example' } }
  const agus = await agency().person('agus')
  const units = unitsWithFriend().replaceAll(FRIEND, agus.nip)

  expect(await agency().imports('sri', moved, friendRow, units)).toMatchObject(refused)
  expect((await agency().imports('sri', {}, friendRow, units)).state).toBe('imported')
})

it('changes nothing by an import that begins when its officer is none any more', async () => {
  const { deps } = agency()
  const sri = await agency().person('sri')
  const { personId } = sri
  const files = {
    people: bytesOf(peopleWith({ maria: { post: 'Dokter Utama Palsu' } })),
    units: bytesOf(organisationFiles().units),
  }
  const asked = await requestImport(
    { importId: 'late', requestedBy: personId, files: await uploaded('late', files, deps.files) },
    deps,
  )
  expect(asked).toMatchObject({ ok: true })
  const removed = await commit(deps.tables, {
    chain: chains.person(personId),
    actor: { kind: 'system', name: 'test' },
    at: deps.clock.now(),
    ...personTold(sri, { roles: [] }),
    writes: [
      patch(
        keys.person(personId),
        { set: { roles: [] }, when: { expression: 'attribute_exists(pk)' } },
        'gone',
      ),
    ],
  })
  expect(removed).toEqual({ ok: true })
  deps.clock.move(1_000)

  await importPeople({}, deps)

  expect(await standing('late', deps)).toMatchObject({ state: 'refused', problemsTotal: 1 })
  expect((await agency().person('maria')).post).not.toBe('Dokter Utama Palsu')
})
