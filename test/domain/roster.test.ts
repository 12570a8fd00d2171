import { describe, expect, it } from 'vitest'
import { findRosterProblems } from '../../functions/domain/find-roster-problems.ts'
import type { RosterPerson } from '../../functions/domain/roster.ts'
import { blocking, person, sound, withPerson } from './sound-roster.ts'

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
