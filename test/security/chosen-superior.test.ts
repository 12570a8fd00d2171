import { describe, expect, it } from 'vitest'
import { emailOf, organisationFiles } from '../ground/organisation.ts'
import { withGoverned } from './governed.ts'
import { ATTACKER, decide } from './second-person.ts'

describe('an officer who chooses who rates them', () => {
  const agency = withGoverned()
  const OWN = 'setda,Sekretariat Daerah,,198504172010011001,198504172010011001'
  const PUPPET = '198504172010011006'
  const otherCalibrator = () => organisationFiles().units.replace(OWN, OWN.replace(/\d+$/, PUPPET))

  it('has another supervisor only once a second person confirms it', async () => {
    const done = await agency().imports('sri', { sri: { supervisor_nip: PUPPET } })

    expect(done).toMatchObject({ state: 'imported', accessChangesWaiting: 1 })
    expect((await agency().person('sri')).supervisorId).toBe((await agency().person('yusuf')).personId)
    expect(await agency().changeOf('sri')).toMatchObject({ state: 'waiting', changed: ['supervisorId'] })
  })

  it('changes neither mailbox nor superior of whoever rates them, nor becomes a head', async () => {
    const head = (code: string, from: string) =>
      organisationFiles().units.replace(
        new RegExp(`^(${code},[^,]*,[^,]*),${from}`, 'm'),
        '$1,198504172010011002',
      )
    const own = { supervisor_nip: PUPPET }
    await agency().imports('budi', { sri: own })
    expect(await decide(agency(), 'sri', 'yusuf')).toMatchObject({ ok: true })

    const imports = [
      await agency().imports('sri', { sri: own, agus: { email: ATTACKER } }),
      await agency().imports('sri', { sri: own, agus: { supervisor_nip: '198504172010011001' } }),
      await agency().imports('sri', { sri: own, ratna: { email: ATTACKER } }),
      await agency().imports('sri', { sri: own }, '', head('setda', '198504172010011001')),
      await agency().imports('sri', { sri: own }, '', head('dinkes', '198504172010011005')),
    ]

    for (const { state, problems } of imports) {
      expect(state).toBe('refused')
      expect(problems.map(({ code }) => code)).toContain('own-judge')
    }
    expect((await agency().person('agus')).email).toBe(emailOf('agus'))
  })

  it('changes neither the calibrator of their unit nor their unit, which another officer may', async () => {
    const byUnit = await agency().imports('sri', {}, '', otherCalibrator())
    const byMove = await agency().imports('sri', { sri: { unit: 'dinkes' } })
    const byAnother = await agency().imports('budi', { sri: { unit: 'dinkes' } })

    expect([byUnit, byMove].map(({ state, problems }) => [state, problems])).toMatchObject([
      ['refused', [{ file: 'units', line: 2, column: 'calibrator_nip', code: 'own-judge' }]],
      ['refused', [{ file: 'people', line: 3, column: 'unit', code: 'own-judge' }]],
    ])
    expect(byAnother.state).toBe('imported')
  })
})
