import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPLOYEE_STATUSES, isAppraised, POST_TYPES } from '../../functions/domain/employment.ts'
import { findRosterProblems } from '../../functions/domain/find-roster-problems.ts'
import {
  appraisedPeople,
  type Roster,
  type RosterPerson,
  type RosterUnit,
  secondSupervisorOf,
} from '../../functions/domain/roster.ts'

const person = (personId: string, supervisorId: string, over: Partial<RosterPerson> = {}): RosterPerson => ({
  personId,
  unitId: 'dinkes',
  supervisorId,
  email: `${personId}@kota.go.id`,
  status: 'active',
  postType: 'pengawas',
  ...over,
})

const sekda = person('sekda', '', { unitId: 'kota', postType: 'jptPratama' })
const staff = Array.from({ length: 9 }, (_, index) =>
  person(`staf-${index}`, 'kasi', { postType: 'pelaksana' }),
)
const sound: Roster = {
  people: [sekda, person('kadis', 'sekda', { postType: 'jptPratama' }), person('kasi', 'kadis'), ...staff],
  units: [
    { unitId: 'kota', headId: 'sekda' },
    { unitId: 'dinkes', parentUnitId: 'kota', headId: 'kadis', calibratorId: 'kadis' },
  ],
  plans: ['kadis', 'kasi', ...staff.map(({ personId }) => personId)].map((personId) => ({ personId })),
}

const withPerson = (changed: RosterPerson): Roster => ({
  ...sound,
  people: [...sound.people.filter(({ personId }) => personId !== changed.personId), changed],
})

const withUnit = (changed: RosterUnit): Roster => ({
  ...sound,
  units: [...sound.units.filter(({ unitId }) => unitId !== changed.unitId), changed],
})

const blocking = (roster: Roster) =>
  findRosterProblems(roster).filter(({ severity }) => severity === 'blocking')

describe('a sound roster', () => {
  it('has nothing that bars its opening', () => {
    const problems = findRosterProblems(sound)

    expect(problems).toEqual([
      { code: 'no-second-supervisor', severity: 'warning', personId: 'kadis', detail: 'sekda' },
    ])
  })

  it('asks nothing about people who are not appraised', () => {
    const gone = { email: '', supervisorId: '', unitId: 'gone', status: 'retired' } as const

    const problems = blocking({ ...sound, people: [...sound.people, person('pensiun', '', gone)] })

    expect(problems).toEqual([])
  })
})

describe('a person', () => {
  it.each<[string, Partial<RosterPerson>, Partial<RosterPerson> & { code: string; detail?: string }]>([
    ['without a supervisor', { supervisorId: '' }, { code: 'no-supervisor' }],
    ['whose supervisor nobody knows', { supervisorId: 'siapa' }, { code: 'no-supervisor', detail: 'siapa' }],
    ['who supervises himself', { supervisorId: 'staf-0' }, { code: 'self-supervision' }],
    ['without an address', { email: ' ' }, { code: 'no-email' }],
    ['without any address field', { email: undefined }, { code: 'no-email' }],
    ['of an unknown unit', { unitId: 'dishub' }, { code: 'unit-unknown', detail: 'dishub' }],
  ])('%s bars the opening', (_, over, expected) => {
    const roster = withPerson(person('staf-0', 'kasi', { postType: 'pelaksana', ...over }))

    const problems = blocking(roster)

    expect(problems).toEqual([{ severity: 'blocking', personId: 'staf-0', ...expected }])
  })

  it('without a plan bars the opening', () => {
    const roster = { ...sound, plans: sound.plans.filter(({ personId }) => personId !== 'staf-3') }

    const problems = blocking(roster)

    expect(problems).toEqual([{ code: 'no-plan', severity: 'blocking', personId: 'staf-3' }])
  })

  it('sharing an address is named with each who shares it, whatever the capitals', () => {
    const roster = withPerson(person('staf-0', 'kasi', { postType: 'pelaksana', email: 'STAF-1@kota.go.id' }))

    const problems = blocking(roster)

    expect(problems.map(({ code, personId, detail }) => [code, personId, detail])).toEqual([
      ['duplicate-email', 'staf-1', 'staf-1@kota.go.id'],
      ['duplicate-email', 'staf-0', 'staf-1@kota.go.id'],
    ])
  })
})

describe('a supervisor', () => {
  it('who has left bars the opening for everyone below', () => {
    const roster = withPerson(person('kasi', 'kadis', { status: 'movedOut' }))

    const problems = blocking(roster)

    expect(problems).toHaveLength(9)
    expect(problems[0]).toEqual({
      code: 'supervisor-inactive',
      severity: 'blocking',
      personId: 'staf-0',
      detail: 'kasi',
    })
  })

  it('on leave or in too low a post is only pointed out', () => {
    const roster = withPerson(person('kasi', 'kadis', { status: 'leave', postType: 'ahliMuda' }))

    const problems = findRosterProblems(roster)

    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(['no-second-supervisor', 'supervisor-on-leave', 'supervisor-post']),
    )
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('in a loop is found once, with the way round', () => {
    const roster = withPerson(person('kadis', 'kasi', { postType: 'jptPratama' }))

    const problems = blocking(roster)

    expect(problems).toEqual([
      { code: 'supervisor-loop', severity: 'blocking', personId: 'kasi', loop: ['kasi', 'kadis'] },
    ])
  })
})

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

const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e', '')
const anyRoster: fc.Arbitrary<Roster> = fc.record({
  people: fc.uniqueArray(
    fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      unitId: fc.constantFrom('u', 'v', 'w'),
      supervisorId: fc.option(anyId, { nil: undefined }),
      email: fc.constantFrom('x@k.id', 'y@k.id', '', undefined),
      status: fc.constantFrom(...EMPLOYEE_STATUSES),
      postType: fc.constantFrom(...POST_TYPES),
    }),
    { selector: ({ personId }) => personId },
  ),
  units: fc.uniqueArray(
    fc.record({
      unitId: fc.constantFrom('u', 'v'),
      parentUnitId: fc.constantFrom('u', 'v', 'w', '', undefined),
      headId: anyId,
      calibratorId: anyId,
    }),
    { selector: ({ unitId }) => unitId },
  ),
  plans: fc.array(fc.record({ personId: anyId })),
})

it('opens only with people who can be reached and be rated by somebody else who is there', () => {
  fc.assert(
    fc.property(anyRoster, (roster) => {
      const byId = new Map(roster.people.map((each) => [each.personId, each]))

      const barred = new Set(blocking(roster).map(({ personId }) => personId))

      for (const each of appraisedPeople(roster.people, roster.units)) {
        const supervisor = byId.get(each.supervisorId ?? '')
        const canBeRated =
          supervisor !== undefined &&
          supervisor !== each &&
          isAppraised(supervisor.status) &&
          each.email?.includes('@')
        expect(canBeRated || barred.has(each.personId)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

it('lists what bars the opening before what is only pointed out', () => {
  fc.assert(
    fc.property(anyRoster, (roster) => {
      const severities = findRosterProblems(roster).map(({ severity }) => severity)

      expect(severities).toEqual(severities.toSorted())
    }),
  )
})
