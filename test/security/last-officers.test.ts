import { beforeAll, describe, expect, it } from 'vitest'
import { emailOf } from '../ground/organisation.ts'
import { withGoverned } from './governed.ts'
import { decide, entriesAbout, noticesTo } from './second-person.ts'

const DAY = 86_400_000

describe('two officers without a head', () => {
  const agency = withGoverned(['tuti'])

  beforeAll(async () => {
    await agency().imports('sri', { yusuf: { roles: 'calibrator' } })
    await decide(agency(), 'yusuf', 'budi')
  })

  it('do not become one by a row that retires the other', async () => {
    await agency().imports('sri', { yusuf: { roles: 'calibrator' }, budi: { status: 'retired' } })
    agency().deps.clock.move(5 * DAY)

    expect(await decide(agency(), 'budi', 'sri')).toEqual({ ok: false, reason: 'not-theirs' })
    expect((await agency().person('budi')).status).toBe('active')
  })

  it('become one when the other agrees to leave, who gains nothing by it', async () => {
    expect((await decide(agency(), 'budi', 'budi')).ok).toBe(true)
    expect((await agency().person('budi')).status).toBe('retired')
  })

  it('the one who is left waits three days, and the auditors are told', async () => {
    const all = { yusuf: { roles: 'calibrator' }, budi: { status: 'retired' } }
    await agency().imports('sri', { ...all, yusuf: { roles: 'calibrator;leadership' } })
    const early = await decide(agency(), 'yusuf', 'sri')
    agency().deps.clock.move(3 * DAY)

    const late = await decide(agency(), 'yusuf', 'sri')

    expect(early).toEqual({ ok: false, reason: 'not-theirs' })
    expect(late.ok).toBe(true)
    expect(await agency().changeOf('yusuf')).toMatchObject({ state: 'done', secondPerson: 'none' })
    const { person, account } = await entriesAbout(agency(), 'yusuf')
    for (const entry of [person.at(-1), account.at(-1)])
      expect(entry?.after).toMatchObject({ secondPerson: 'none' })
    expect((await noticesTo(agency(), 'tuti')).map(({ kind }) => kind)).toContain('accessChangeAlone')
  })
})

describe('one officer alone', () => {
  const agency = withGoverned(['tuti'])

  beforeAll(async () => {
    await agency().imports('sri', { yusuf: { roles: 'calibrator' } })
    await decide(agency(), 'yusuf', 'budi')
    await agency().imports('budi', { yusuf: { roles: 'calibrator' }, sri: { roles: '' } })
    await decide(agency(), 'sri', 'sri')
  })

  it('never promotes themself', async () => {
    const edits = { yusuf: { roles: 'calibrator' }, sri: { roles: '' }, budi: { roles: 'hr;auditor' } }
    await agency().imports('budi', edits)
    agency().deps.clock.move(4 * DAY)

    expect(await decide(agency(), 'budi', 'budi')).toEqual({ ok: false, reason: 'not-theirs' })
  })

  it('is helped by the operator, whose import tells that there was no second person', async () => {
    const lost = {
      yusuf: { roles: 'calibrator' },
      sri: { roles: '' },
      budi: { email: 'budi.baru@kota.example' },
    }

    const done = await agency().operatorImports(lost)

    expect(done).toMatchObject({ state: 'imported', accessChangesWaiting: 0 })
    expect((await agency().person('budi')).email).toBe('budi.baru@kota.example')
    const { person } = await entriesAbout(agency(), 'budi')
    expect(person.at(-1)?.after).toMatchObject({ secondPerson: 'none' })
    const told = (await noticesTo(agency(), 'budi')).filter(({ kind }) => kind === 'accessChanged')
    expect(told.map(({ address }) => address)).toContain(emailOf('budi'))
  })
})
