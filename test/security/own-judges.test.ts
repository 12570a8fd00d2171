import { beforeAll, describe, expect, it } from 'vitest'
import type { Import } from '../../functions/people/imports.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { type Appraisal, appraisalAttributes } from '../../functions/records/appraisals.ts'
import { plansIn } from '../../functions/records/plans.ts'
import { unitsIn } from '../../functions/records/units.ts'
import { emailOf, organisationFiles } from '../ground/organisation.ts'
import { putRecord } from '../ground/reviewable.ts'
import { type Governed, peopleWith, withGoverned } from './governed.ts'

const ATTACKER = 'attacker@kota.example'
const YUSUF = '198504172010011001'
const SRI = '198504172010011002'
const RATNA = '198504172010011005'
const AGUS = '198504172010011006'
/** Nobody yet: the file invents them. */
const FRIEND = '198504172010011099'
const friendRow = `${FRIEND},pns,Teman Baik,teman@kota.example,dinkes,Analis,ahliPertama,III/b,${RATNA},active,\n`

const withoutRowOf = (name: 'sri', people = organisationFiles().people) =>
  people
    .split('\n')
    .filter((line) => !line.includes(emailOf(name)))
    .join('\n')

const unitsWith = (code: string, column: 'head' | 'calibrator', nip: string) =>
  organisationFiles()
    .units.split('\n')
    .map((line) => {
      const cells = line.split(',')
      if (cells[0] !== code) return line
      return cells.with(column === 'head' ? 3 : 4, nip).join(',')
    })
    .join('\n')

const problemsOf = ({ state, problems }: Import) => [
  state,
  problems.map(({ file, column, code }) => `${file} ${column} ${code}`),
]

const appraisalOf = async (agency: Governed, more: Partial<Appraisal>): Promise<Appraisal> => {
  const { personId: employeeId } = await agency.person('sri')
  return {
    appraisalId: `2026-q4.${employeeId}`,
    periodId: '2026-q4',
    employeeId,
    unitId: 'setda',
    headsUnit: false,
    postType: 'administrator',
    state: 'review',
    returns: 0,
    enrolledAt: '2026-11-02T01:00:00.000Z',
    movedAt: '2026-11-02T01:00:00.000Z',
    ...more,
  }
}

const putAppraisal = (agency: Governed, appraisal: Appraisal) =>
  putRecord(agency.tables, keys.appraisal(appraisal.appraisalId), appraisalAttributes(appraisal))

describe('an officer who leaves their own row out of the file', () => {
  const agency = withGoverned()

  it.each([
    ['a friend', AGUS, '', []],
    ['somebody whom the same file invents', FRIEND, friendRow, ['units calibrator_nip own-making']],
    ['nobody', '', '', []],
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

describe('an officer who sets what they are measured by', () => {
  const agency = withGoverned()
  const plans = (nip: string, target: number) =>
    `nip,work_result,kind,aspect,indicator,target,unit_of_measure\n${nip},Data pegawai lengkap,main,quantity,Berkas diperiksa,${target},berkas\n`
  const uploads = (who: 'sri' | 'budi', csv: string) =>
    agency().uploads(who, organisationFiles().people, organisationFiles().units, csv)

  it('does not set the targets of their own plan, which another officer may', async () => {
    const alone = await uploads('sri', plans(SRI, 1))
    const byAnother = await uploads('budi', plans(SRI, 40))
    const asItIs = await uploads('sri', plans(SRI, 40))
    const lower = await uploads('sri', plans(SRI, 4))

    expect(alone.problems).toMatchObject([{ file: 'plans', line: 2, column: 'nip', code: 'own-measure' }])
    expect([alone, byAnother, asItIs, lower].map(({ state }) => state)).toEqual([
      'refused',
      'imported',
      'imported',
      'refused',
    ])
    const plan = await plansIn(agency().tables).ofPerson((await agency().person('sri')).personId)
    expect(plan?.workResults[0]?.indicators[0]?.target).toBe(40)
  })

  it('does not set their own grade or type of post', async () => {
    const done = await agency().imports('sri', { sri: { post_type: 'pelaksana', grade: 'II/c' } })

    expect(problemsOf(done)).toEqual([
      'refused',
      ['people post_type own-measure', 'people grade own-measure'],
    ])
    expect((await agency().person('sri')).grade).toBe('IV/a')
  })
})
