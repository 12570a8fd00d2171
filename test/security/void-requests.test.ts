import { beforeAll, describe, expect, it } from 'vitest'
import { accessChangesIn } from '../../functions/records/access-changes.ts'
import { withGoverned } from './governed.ts'
import { auditorReads, opens } from './officer-pages.ts'
import { decide, noticesTo } from './second-person.ts'

describe('a request that an operator’s import replaces', () => {
  const agency = withGoverned(['tuti'])

  it('is told to who asked for it', async () => {
    await agency().imports('sri', { yusuf: { roles: 'calibrator' } })
    await decide(agency(), 'yusuf', 'budi')
    await agency().imports('sri', { yusuf: { roles: 'calibrator' }, budi: { status: 'retired' } })
    await decide(agency(), 'budi', 'budi')
    const left = { yusuf: { roles: 'calibrator' }, budi: { status: 'retired' } }
    await agency().imports('sri', { ...left, sri: { roles: 'hr;auditor' } })
    const asked = await agency().changeOf('sri')

    await agency().operatorImports({ ...left, sri: { email: 'sri.baru@kota.example' } })

    const replaced = await accessChangesIn(agency().tables).get(asked.personId, asked.number)
    expect([asked.state, replaced?.state]).toEqual(['waiting', 'replaced'])
    expect((await noticesTo(agency(), 'sri')).map(({ kind }) => kind)).toContain('accessRequestReplaced')
  })
})

describe('the request of an officer', () => {
  const agency = withGoverned()
  beforeAll(async () => {
    await agency().imports('sri', { agus: { roles: 'auditor' } })
    await agency().imports('budi', { agus: { roles: 'auditor' }, sri: { roles: '' } })
    await decide(agency(), 'sri', 'yusuf')
  })

  it('whose role was taken is void: nobody confirms it', async () => {
    expect(await decide(agency(), 'agus', 'budi')).toEqual({ ok: false, reason: 'void' })
    expect((await agency().person('agus')).roles).toEqual([])
  })

  it('is shown so to who decides and to auditors, and waits no more', async () => {
    const { personId, number } = await agency().changeOf('agus')
    const address = `/hr/access-changes/${personId}/${number}`

    const [page, list, start, audited] = [
      await opens(agency(), 'budi', address),
      await opens(agency(), 'budi', '/hr/access-changes'),
      await opens(agency(), 'budi', '/hr'),
      await auditorReads(agency(), 'en'),
    ]

    expect(page).toContain('This request is void')
    expect(page).toContain('no longer an officer of HR')
    expect(page).not.toContain(`${address}/confirm`)
    expect(list).toContain('No change is waiting')
    expect(list).toContain('Void')
    expect(start).not.toContain('waits for a second person')
    expect(audited).toContain('Void')
    expect(audited).toContain('no longer an officer of HR')
  })

  it('gives way to what another officer asks for', async () => {
    const done = await agency().imports('budi', { agus: { roles: 'hr' }, sri: { roles: '' } })

    expect(done).toMatchObject({ accessChangesWaiting: 1, leftOut: [] })
    expect(await agency().changeOf('agus')).toMatchObject({ number: 2, state: 'waiting' })
    expect(await decide(agency(), 'agus', 'yusuf')).toMatchObject({ ok: true })
  })

  it('is void as well once they have retired', async () => {
    await agency().imports('agus', { agus: { roles: 'hr' }, sri: { roles: '' }, siti: { roles: 'auditor' } })
    await agency().imports('budi', {
      agus: { roles: 'hr', status: 'retired' },
      sri: { roles: '' },
      siti: { roles: 'auditor' },
    })
    await decide(agency(), 'agus', 'yusuf')

    expect(await decide(agency(), 'siti', 'budi')).toEqual({ ok: false, reason: 'void' })
  })
})
