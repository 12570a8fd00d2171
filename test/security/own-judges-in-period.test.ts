import { beforeAll, describe, expect, it } from 'vitest'
import { withGoverned } from './governed.ts'
import { AGUS, appraisalOf, problemsOf, putAppraisal, unitsWith, YUSUF } from './judges-in-files.ts'
import { ATTACKER } from './second-person.ts'

describe('an officer in an open period', () => {
  const agency = withGoverned()
  beforeAll(async () => {
    const [agus, ratna] = [await agency().person('agus'), await agency().person('ratna')]
    const judges = { supervisorId: agus.personId, secondSupervisorId: ratna.personId }
    await putAppraisal(agency(), await appraisalOf(agency(), judges))
  })

  it('does not move to another unit, were it one with the same calibrator', async () => {
    const units = unitsWith('dinkes', 'calibrator', YUSUF)
    await agency().imports('budi', {}, '', units)

    const done = await agency().imports('sri', { sri: { unit: 'dinkes' } }, '', units)

    expect(problemsOf(done)).toEqual(['refused', ['people unit own-judge']])
  })

  it('once moved by another, has no friend calibrate the unit in which they are still appraised', async () => {
    const moved = { sri: { unit: 'dinkes' } }
    const before = await agency().imports('budi', moved)

    const done = await agency().imports('sri', moved, '', unitsWith('setda', 'calibrator', AGUS))

    expect(before.state).toBe('imported')
    expect(problemsOf(done)).toEqual(['refused', ['units calibrator_nip own-judge']])
  })

  it.each([
    ['the mailbox of their supervisor', { agus: { email: ATTACKER } }, 'email'],
    ['the supervisor of their supervisor', { agus: { supervisor_nip: YUSUF } }, 'supervisor_nip'],
    ['whether their supervisor serves', { agus: { status: 'longStudy' } }, 'status'],
    ['the mailbox of their second supervisor', { ratna: { email: ATTACKER } }, 'email'],
    ['whether their second supervisor serves', { ratna: { status: 'retired' } }, 'status'],
  ] as const)('does not change %s, as the period has frozen them', async (_, edits, column) => {
    const done = await agency().imports('sri', { sri: { unit: 'dinkes' }, ...edits })

    expect(problemsOf(done)).toEqual(['refused', [`people ${column} own-judge`]])
  })

  it('is guarded no longer in a unit where everything about them is over', async () => {
    await putAppraisal(agency(), await appraisalOf(agency(), { state: 'closed' }))

    const units = unitsWith('setda', 'calibrator', AGUS)
    const done = await agency().imports('sri', { sri: { unit: 'dinkes' } }, '', units)

    expect(done.state).toBe('imported')
  })
})
