import { describe, expect, it } from 'vitest'
import { findRosterProblems } from '../../functions/domain/find-roster-problems.ts'
import {
  appraisedPeople,
  type Roster,
  type RosterUnit,
  secondSupervisorOf,
} from '../../functions/domain/roster.ts'
import { blocking, person, sekda, sound, withPerson, withUnit } from './sound-roster.ts'

describe('a unit', () => {
  const dinkes = { unitId: 'dinkes', parentUnitId: 'kota', headId: 'kadis', calibratorId: 'kadis' }

  it.each<[string, RosterUnit, { code: string; detail?: string; loop?: string[] }]>([
    ['without a calibrator', { ...dinkes, calibratorId: undefined }, { code: 'no-calibrator' }],
    [
      'with an unknown calibrator',
      { ...dinkes, calibratorId: 'siapa' },
      { code: 'no-calibrator', detail: 'siapa' },
    ],
    ['below an unknown unit', { ...dinkes, parentUnitId: 'prov' }, { code: 'unit-unknown', detail: 'prov' }],
    ['below itself', { ...dinkes, parentUnitId: 'dinkes' }, { code: 'unit-loop', loop: ['dinkes'] }],
  ])('%s bars the opening', (_, unit, expected) => {
    const problems = blocking(withUnit(unit))

    expect(problems).toEqual([{ severity: 'blocking', unitId: 'dinkes', ...expected }])
  })

  it('whose calibrator has left bars the opening', () => {
    const roster = withUnit({ ...dinkes, calibratorId: 'lama' })
    const left = person('lama', 'kadis', { status: 'retired' })

    const problems = blocking({ ...roster, people: [...roster.people, left] })

    expect(problems).toEqual([
      { code: 'calibrator-inactive', severity: 'blocking', unitId: 'dinkes', detail: 'lama' },
    ])
  })

  it('that consists of its calibrator alone bars the opening', () => {
    const roster: Roster = {
      people: [sekda, person('camat', 'sekda', { unitId: 'kec' })],
      units: [
        { unitId: 'kota', headId: 'sekda' },
        { unitId: 'kec', parentUnitId: 'kota', calibratorId: 'camat' },
      ],
      plans: [{ personId: 'camat' }],
    }

    const problems = blocking(roster)

    expect(problems).toEqual([
      { code: 'calibrates-alone', severity: 'blocking', unitId: 'kec', detail: 'camat' },
    ])
  })

  it('too small for a pattern is pointed out with its size', () => {
    const problems = findRosterProblems(sound, { smallUnit: 12 })
    const enough = findRosterProblems(sound, { smallUnit: 11 })

    expect(problems).toContainEqual({ code: 'too-few', severity: 'warning', unitId: 'dinkes', detail: '11' })
    expect(enough.map(({ code }) => code)).not.toContain('too-few')
  })
})

describe('the top of the hierarchy', () => {
  it('is rated outside Bina when it heads a root unit and names no supervisor', () => {
    const appraised = appraisedPeople(sound.people, sound.units)

    expect(appraised.map(({ personId }) => personId)).not.toContain('sekda')
    expect(appraised).toHaveLength(11)
  })

  it('is appraised like anyone once it names a supervisor', () => {
    const people = [...sound.people.slice(1), { ...sekda, supervisorId: 'kadis' }]

    const appraised = appraisedPeople(people, sound.units)

    expect(appraised.map(({ personId }) => personId)).toContain('sekda')
  })

  it('does not include a head without a supervisor further down', () => {
    const roster = withPerson(person('kadis', '', { postType: 'jptPratama' }))

    const problems = blocking(roster)

    expect(problems).toEqual([{ code: 'no-supervisor', severity: 'blocking', personId: 'kadis' }])
  })
})

describe('the second supervisor', () => {
  const people = new Map(sound.people.map((each) => [each.personId, each]))

  it.each([
    ['staf-0', 'kadis'],
    ['kasi', 'sekda'],
    ['kadis', undefined],
    ['sekda', undefined],
    ['siapa', undefined],
  ])('of %s is %s', (personId, expected) => {
    const second = secondSupervisorOf(personId, people)

    expect(second).toBe(expected)
  })

  it('is nobody when it would be the person again', () => {
    const pair = new Map([
      ['a', { supervisorId: 'b' }],
      ['b', { supervisorId: 'a' }],
    ])

    const second = secondSupervisorOf('a', pair)

    expect(second).toBeUndefined()
  })
})
