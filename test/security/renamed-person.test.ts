import { beforeAll, describe, expect, it } from 'vitest'
import { confirmAccessChange } from '../../functions/people/decide-access-change.ts'
import { RECENT_MOVE } from '../../functions/records/people.ts'
import { chainsIn } from '../people/importing.ts'
import { addressOf, budi, DAY, INSPECTOR, textOf } from './decider-desk.ts'
import { withGoverned } from './governed.ts'
import { auditorReads } from './officer-pages.ts'

describe('an officer who renames somebody first and asks for a role then', () => {
  const agency = withGoverned()
  beforeAll(async () => {
    await agency().imports('sri', { siti: INSPECTOR })
    await agency().imports('sri', { siti: { ...INSPECTOR, roles: 'auditor' } })
  })

  it('is told on by the page on which it would be confirmed', async () => {
    const page = textOf(await (await budi(agency())).opens(await addressOf(agency(), 'siti')))

    expect(page).toContain('The name or post of Inspektur Budi Santoso was changed lately')
    expect(page).toContain('Formerly: Siti Rahmawati, Analis Kesehatan.')
    expect(page).toContain('requested by Sri Wahyuni')
    expect(page).toContain('Whoever requested that also requested this change of access.')
    expect(page).toContain('Dinas Kesehatan')
  })

  it('is told on in the lists of HR and of auditors', async () => {
    const [list, id, en] = [
      textOf(await (await budi(agency())).opens('/hr/access-changes')),
      textOf(await auditorReads(agency(), 'id')),
      textOf(await auditorReads(agency(), 'en')),
    ]

    for (const words of [list, en]) {
      expect(words).toContain('Name or post changed')
      expect(words).toContain('Formerly: Siti Rahmawati, Analis Kesehatan.')
      expect(words).toContain('also requested this change of access')
    }
    expect(id).toContain('Sebelumnya: Siti Rahmawati, Analis Kesehatan.')
  })

  it('puts no name into History', async () => {
    const chains = JSON.stringify([...(await chainsIn(agency().tables))])

    expect(chains).not.toContain('Siti Rahmawati')
    expect(chains).not.toContain(INSPECTOR.name)
    expect(chains).not.toContain(INSPECTOR.post)
  })
})

describe('what is kept of a name', () => {
  const agency = withGoverned()

  it('is the first one of ninety days, with all who changed it', async () => {
    await agency().imports('budi', { maria: { post: 'Bidan Muda' } })
    agency().deps.clock.move(60 * DAY)
    await agency().imports('sri', { maria: INSPECTOR })

    const [sri, officer] = [await agency().person('sri'), await agency().person('budi')]
    expect(await agency().person('maria')).toMatchObject({
      ...INSPECTOR,
      formerName: 'Maria Fransiska',
      formerPost: 'Bidan',
      renamedBy: [officer.personId, sri.personId],
    })
  })

  it('is pointed out no more when nobody changed it for ninety days', async () => {
    agency().deps.clock.move(RECENT_MOVE + DAY)
    await agency().imports('sri', { maria: { ...INSPECTOR, roles: 'auditor' } })

    const page = textOf(await (await budi(agency())).opens(await addressOf(agency(), 'maria')))

    expect(page).not.toContain('Formerly')
    expect(
      await confirmAccessChange(agency().tables, await agency().decision('maria', 'budi')),
    ).toMatchObject({ ok: true })
  })
})
