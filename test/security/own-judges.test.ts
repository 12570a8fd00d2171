import { describe, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { unitsIn } from '../../functions/records/units.ts'
import { organisationFiles } from '../ground/organisation.ts'
import { putRecord } from '../ground/reviewable.ts'
import { peopleWith } from './edited-people.ts'
import { withGoverned } from './governed.ts'
import {
  AGUS,
  appraisalOf,
  FRIEND,
  friendRow,
  problemsOf,
  putAppraisal,
  unitsWith,
  withoutRowOf,
} from './judges-in-files.ts'
import { ATTACKER } from './second-person.ts'

describe('an officer who leaves their own row out of the file', () => {
  const agency = withGoverned()

  it.each([
    ['a friend', AGUS, '', []],
    ['somebody whom the same file invents', FRIEND, friendRow, ['units calibrator_nip own-making']],
    ['nobody', '', '', ['units calibrator_nip required']],
  ])('does not have %s calibrate their unit', async (_, nip, row, besides) => {
    const people = `${withoutRowOf('sri')}${row}`

    const done = await agency().uploads('sri', people, unitsWith('setda', 'calibrator', nip))

    expect(problemsOf(done)).toEqual(['refused', ['units calibrator_nip own-judge', ...besides]])
    const { personId } = await agency().person('yusuf')
    expect((await unitsIn(agency().tables).get('setda'))?.calibratorId).toBe(personId)
  })

  it('has nobody else head it', async () => {
    const done = await agency().uploads('sri', withoutRowOf('sri'), unitsWith('setda', 'head', AGUS))

    expect(problemsOf(done)).toEqual(['refused', ['units head_nip own-judge']])
  })

  it('may leave it out of a file that changes nothing about them', async () => {
    const people = withoutRowOf('sri', peopleWith({ maria: { post: 'Bidan Madya' } }))

    expect((await agency().uploads('sri', people, organisationFiles().units)).state).toBe('imported')
  })
})

describe('an officer whose unit’s calibration has begun', () => {
  const agency = withGoverned()

  it('does not move the mailbox of whoever calibrates it, whom the unit names no more', async () => {
    await putAppraisal(agency(), await appraisalOf(agency(), { state: 'calibration' }))
    const calibrationId = '2026-q4.setda'
    const { personId: calibratorId } = await agency().person('siti')
    const calibration = { calibrationId, periodId: '2026-q4', unitId: 'setda', calibratorId }
    await putRecord(agency().tables, keys.calibration(calibrationId), calibration)

    const done = await agency().imports('sri', { siti: { email: ATTACKER } })

    expect(problemsOf(done)).toEqual(['refused', ['people email own-judge']])
  })
})
