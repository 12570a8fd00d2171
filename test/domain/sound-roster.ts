import { findRosterProblems } from '../../functions/domain/find-roster-problems.ts'
import type { Roster, RosterPerson, RosterUnit } from '../../functions/domain/roster.ts'

export const person = (
  personId: string,
  supervisorId: string,
  over: Partial<RosterPerson> = {},
): RosterPerson => ({
  personId,
  unitId: 'dinkes',
  supervisorId,
  email: `${personId}@kota.go.id`,
  status: 'active',
  postType: 'pengawas',
  ...over,
})

export const sekda = person('sekda', '', { unitId: 'kota', postType: 'jptPratama' })
const staff = Array.from({ length: 9 }, (_, index) =>
  person(`staf-${index}`, 'kasi', { postType: 'pelaksana' }),
)

/** A roster with nothing that bars its opening. */
export const sound: Roster = {
  people: [sekda, person('kadis', 'sekda', { postType: 'jptPratama' }), person('kasi', 'kadis'), ...staff],
  units: [
    { unitId: 'kota', headId: 'sekda' },
    { unitId: 'dinkes', parentUnitId: 'kota', headId: 'kadis', calibratorId: 'kadis' },
  ],
  plans: ['kadis', 'kasi', ...staff.map(({ personId }) => personId)].map((personId) => ({ personId })),
}

export const withPerson = (changed: RosterPerson): Roster => ({
  ...sound,
  people: [...sound.people.filter(({ personId }) => personId !== changed.personId), changed],
})

export const withUnit = (changed: RosterUnit): Roster => ({
  ...sound,
  units: [...sound.units.filter(({ unitId }) => unitId !== changed.unitId), changed],
})

/** What bars the opening of a period. */
export const blocking = (roster: Roster) =>
  findRosterProblems(roster).filter(({ severity }) => severity === 'blocking')
