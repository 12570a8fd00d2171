import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { createImport } from '../../functions/people/imports.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type AccessChange, createAccessChange } from '../../functions/records/access-changes.ts'
import { type Person, peopleIn } from '../../functions/records/people.ts'
import { putRecord } from '../ground/reviewable.ts'

const HR = 'hrhrhrhrhrh1'

const access = (personId: string) => ({
  roles: [],
  email: `${personId}@kota.example`,
  status: 'active' as const,
  supervisorId: 'supervisor01',
})

export const accessChange = (personId: string, more: Partial<AccessChange>): AccessChange => ({
  personId,
  number: 1,
  state: 'waiting',
  requestedAt: '2026-12-05T02:00:00.000Z',
  importId: 'some-import',
  changed: ['roles'],
  before: access(personId),
  after: { ...access(personId), roles: ['auditor'] },
  approvers: [HR],
  validUntil: '2026-12-19T02:00:00.000Z',
  ...more,
})

const changePerson = async (tables: Tables, personId: string, changed: Partial<Person>): Promise<void> => {
  const person = await peopleIn(tables).get(personId)
  await putRecord(tables, keys.person(personId), { ...person, ...changed })
}

/** Makes somebody an officer of HR, whose requests count. */
export const asOfficer = (tables: Tables, personId: string): Promise<void> =>
  changePerson(tables, personId, { roles: ['hr'] })

/** Somebody who was called otherwise two days before their change was asked for. */
const asRenamed = (tables: Tables, personId: string): Promise<void> =>
  changePerson(tables, personId, {
    renamedAt: '2026-12-03T02:00:00.000Z',
    formerName: 'Siti Rahmawati Kusumawardhani',
    formerPost: 'Analis Sumber Daya Manusia Aparatur Ahli Pertama',
    renamedBy: ['supervisor01'],
  })

/**
 * Changes of access beside the agency of the tests: one of somebody renamed lately that HR may confirm, one of HR's own, one that took effect
 * without a second person, and an import that waits.
 */
export const withAccessChanges = async (tables: Tables): Promise<void> => {
  const changes = [
    accessChange('employee0001', { requestedBy: 'supervisor01' }),
    accessChange('employee0003', {
      requestedBy: HR,
      approvers: [],
      after: {
        ...access('employee0003'),
        roles: ['hr'],
        email: 'agus.prasetyo.setiawan.wibowo@kota.example',
      },
      changed: ['roles', 'email'],
    }),
    accessChange('employee0004', {
      state: 'done',
      decidedAt: '2026-12-06T02:00:00.000Z',
      secondPerson: 'none',
    }),
  ]
  const queued = {
    importId: 'queued-import',
    requestedAt: '2026-12-05T02:00:00.000Z',
    requestedBy: HR,
    files: { people: 'a', units: 'b' },
  }
  const TransactItems = [...changes.map(createAccessChange), createImport(queued)].map(({ item }) =>
    item(tables.records),
  )
  await tables.client.send(new TransactWriteCommand({ TransactItems }))
  await asOfficer(tables, 'supervisor01')
  await asRenamed(tables, 'employee0001')
}
