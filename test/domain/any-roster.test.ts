import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EMPLOYEE_STATUSES, isAppraised, POST_TYPES } from '../../functions/domain/employment.ts'
import { findRosterProblems } from '../../functions/domain/find-roster-problems.ts'
import { appraisedPeople, type Roster } from '../../functions/domain/roster.ts'
import { blocking } from './sound-roster.ts'

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
