import { beforeAll, describe, expect, it } from 'vitest'
import { commit } from '../../functions/platform/history/commit.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { patch } from '../../functions/platform/table/write.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { withTables } from '../ground/tables.ts'
import { cellAt, withCell } from './csv-files.ts'
import { chainsIn, directoryIn, importFiles, importingDeps } from './importing.ts'
import { personByNip, sample, wholeChains } from './sample-files.ts'

describe('importing again', () => {
  const tables = withTables()
  beforeAll(() => importFiles('sample', sample, importingDeps(tables())))

  it('writes nothing again when the same files come again', async () => {
    const deps = importingDeps(tables())
    const before = await directoryIn(tables())

    const again = await importFiles('sample-again', sample, deps)

    expect(again).toMatchObject({
      state: 'imported',
      peopleAdded: 0,
      peopleChanged: 0,
      unitsChanged: 0,
      plansChanged: 0,
    })
    expect(await directoryIn(tables())).toEqual(before)
  })

  it('changes what differs, gives addresses on and lets a corrected address be tried again', async () => {
    const deps = importingDeps(tables())
    const [one, other] = [cellAt(sample.people, 20, 'email'), cellAt(sample.people, 21, 'email')]
    const nip = cellAt(sample.people, 20, 'nip')
    const { personId } = await personByNip(tables(), nip)
    const bounced = { set: { emailBouncedAt: '2026-11-20T00:00:00.000Z' } }
    await commit(tables(), {
      chain: `person/${personId}`,
      actor: { kind: 'system', name: 'test' },
      at: deps.clock.now(),
      action: 'mailBounced',
      writes: [patch(keys.person(personId), bounced, 'never')],
    })
    const swapped = withCell(withCell(sample, 'people', 20, 'email', other), 'people', 21, 'email', one)
    const moved = withCell(
      withCell(swapped, 'people', 20, 'unit', 'bkpsdm'),
      'people',
      20,
      'supervisor_nip',
      '',
    )
    const renamed = withCell(moved, 'units', 3, 'name', 'Dinas Kesehatan Kota')
    const replanned = withCell(renamed, 'plans', 2, 'target', '20')

    const done = await importFiles('changes', replanned, deps)

    expect(done).toMatchObject({
      state: 'imported',
      peopleAdded: 0,
      peopleChanged: 3,
      unitsChanged: 1,
      plansChanged: 1,
    })
    const person = await personByNip(tables(), nip)
    expect(person).toMatchObject({ personId, email: other, unitId: 'bkpsdm' })
    expect(person.supervisorId).toBeUndefined()
    expect(person.emailBouncedAt).toBeUndefined()
    const owed = (await directoryIn(tables())).filter(({ kind }) => kind === 'addressCorrected')
    expect(owed.map((notice) => notice.personId)).toContain(personId)
    expect(owed).toHaveLength(2)
    expect(await peopleIn(tables()).idByEmail(other)).toBe(personId)
    expect(await peopleIn(tables()).idByEmail(one)).toBe(
      (await personByNip(tables(), cellAt(sample.people, 21, 'nip'))).personId,
    )
    const entry = (await chainsIn(tables())).get(`person/${personId}`)?.at(-1)
    expect(entry).toMatchObject({
      action: 'personChanged',
      after: { unitId: 'bkpsdm', changed: ['email', 'unitId', 'supervisorId'] },
    })
    expect(await wholeChains(tables())).toBe(true)
  })

  it('refuses an address that belongs to somebody who is not in the file', async () => {
    const deps = importingDeps(tables())
    const stranger = withCell(sample, 'people', 61, 'nip', '199001012015011009')
    const lines = (await directoryIn(tables())).length

    const done = await importFiles('stranger', stranger, deps)

    expect(done).toMatchObject({
      state: 'refused',
      problemsTotal: 1,
      problems: [{ line: 61, column: 'email', code: 'email-taken' }],
    })
    expect(await directoryIn(tables())).toHaveLength(lines)
  })
})
