import { describe, expect, it } from 'vitest'
import { plansIn } from '../../functions/records/plans.ts'
import { organisationFiles } from '../ground/organisation.ts'
import { withGoverned } from './governed.ts'
import { problemsOf, SRI } from './judges-in-files.ts'

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
