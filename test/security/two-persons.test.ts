import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { confirmAccessChange, refuseAccessChange } from '../../functions/people/decide-access-change.ts'
import { chainsIn, directoryIn } from '../people/importing.ts'
import { withGoverned } from './governed.ts'
import { decide, entriesAbout, noticesTo } from './second-person.ts'

const DAY = 86_400_000

describe('the first import', () => {
  const agency = withGoverned()

  it('sets roles freely and says in History that nobody could confirm it', async () => {
    expect((await agency().person('tuti')).roles).toEqual(['auditor'])
    const { person } = await entriesAbout(agency(), 'tuti')
    expect(person[0]).toMatchObject({
      action: 'personAdded',
      after: { roles: ['auditor'], secondPerson: 'none' },
    })
    expect(await agency().changeOf('tuti')).toMatchObject({ state: 'done', secondPerson: 'none' })
  })

  it('changes nothing when the same files come again', async () => {
    const before = await directoryIn(agency().tables)

    const again = await agency().operatorImports()

    expect(again).toMatchObject({ state: 'imported', accessChangesWaiting: 0, peopleChanged: 0 })
    expect(await directoryIn(agency().tables)).toEqual(before)
  })
})

describe('an officer who makes themself auditor by a row', () => {
  const agency = withGoverned()

  it('gets the rest of the row and waits for a second person', async () => {
    const edits = { sri: { roles: 'hr;auditor;calibrator', post: 'Kepala Bidang Kinerja' } }

    const done = await agency().imports('sri', edits)

    expect(done).toMatchObject({ state: 'imported', accessChangesWaiting: 1 })
    expect(await agency().person('sri')).toMatchObject({
      roles: ['calibrator', 'hr'],
      post: 'Kepala Bidang Kinerja',
    })
    const { person, account } = await entriesAbout(agency(), 'sri')
    expect(person.at(-1)?.after).toMatchObject({ roles: ['calibrator', 'hr'] })
    expect(account.at(-1)).toMatchObject({
      action: 'accessChangeRequested',
      actor: { kind: 'person', id: (await agency().person('sri')).personId, as: 'hr' },
      after: { rolesAfter: ['auditor', 'calibrator', 'hr'] },
    })
  })

  it('does not ask twice, and tells both who decide and herself', async () => {
    await agency().imports('sri', { sri: { roles: 'hr;auditor;calibrator', post: 'Kepala Bidang Kinerja' } })

    expect(await agency().waiting()).toHaveLength(1)
    expect((await noticesTo(agency(), 'budi')).map(({ kind }) => kind)).toEqual(['accessChangeWaits'])
    expect((await noticesTo(agency(), 'yusuf')).map(({ kind }) => kind)).toEqual(['accessChangeWaits'])
    expect((await noticesTo(agency(), 'sri')).map(({ kind }) => kind)).toEqual(['accessChangeAsked'])
  })

  it.each(['sri', 'tuti', 'agus'] as const)('is not confirmed by %s', async (by) => {
    expect(await decide(agency(), 'sri', by)).toEqual({ ok: false, reason: 'not-theirs' })
    expect((await agency().person('sri')).roles).not.toContain('auditor')
  })

  it('is confirmed by another officer exactly once, and marked with both names', async () => {
    const [one, other] = await Promise.all([decide(agency(), 'sri', 'budi'), decide(agency(), 'sri', 'budi')])

    expect([one.ok, other.ok].toSorted()).toEqual([false, true])
    const { person, account } = await entriesAbout(agency(), 'sri')
    const [sri, budi] = [await agency().person('sri'), await agency().person('budi')]
    expect(sri.roles).toEqual(['auditor', 'calibrator', 'hr'])
    expect(person.at(-1)).toMatchObject({
      action: 'personChanged',
      actor: { id: budi.personId },
      before: { roles: ['calibrator', 'hr'] },
      after: { roles: ['auditor', 'calibrator', 'hr'], secondPerson: 'confirmed' },
    })
    expect(account.at(-1)).toMatchObject({ action: 'accessChanged', after: { requestedBy: sri.personId } })
    const chains = await chainsIn(agency().tables)
    expect([...chains.values()].every((entries) => verifyChain(entries).ok)).toBe(true)
  })
})

describe('a change that the directory has moved away from', () => {
  const agency = withGoverned()

  it('is refused, and changes nothing', async () => {
    await agency().imports('sri', { siti: { roles: 'auditor' } })
    await agency().imports('sri', { siti: { email: 'siti.baru@kota.example' } })

    expect(await decide(agency(), 'siti', 'budi')).toEqual({ ok: false, reason: 'person-changed' })
    expect((await agency().person('siti')).roles).toEqual([])
  })

  it('is refused when it was refused before, and when nobody answered for two weeks', async () => {
    await agency().imports('sri', { agus: { roles: 'auditor' } })
    const decision = await agency().decision('agus', 'budi')
    await refuseAccessChange(agency().tables, { ...decision, reason: 'Tidak disepakati' })

    const refused = await confirmAccessChange(agency().tables, decision)
    await agency().imports('sri', { agus: { roles: 'hr' } })
    agency().deps.clock.move(15 * DAY)

    expect(refused).toEqual({ ok: false, reason: 'decided-already' })
    expect(await decide(agency(), 'agus', 'budi')).toEqual({ ok: false, reason: 'decided-already' })
  })
})
