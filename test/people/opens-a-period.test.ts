import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findRosterProblems } from '../../functions/domain/find-roster-problems.ts'
import type { Directory } from '../../functions/people/read-directory.ts'
import { inventFiles, readFiles } from './csv-files.ts'

const rosterOf = ({ people, units }: Directory) => ({
  people: people.map(({ nip, supervisorNip, ...person }) => ({
    ...person,
    personId: nip,
    supervisorId: supervisorNip,
  })),
  units: units.map(({ unitId, parent, headNip, calibratorNip }) => ({
    unitId,
    parentUnitId: parent,
    headId: headNip,
    calibratorId: calibratorNip,
  })),
  plans: people.map(({ nip }) => ({ personId: nip })),
})

it('an invented organisation can open a period once everybody has a plan', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 60, max: 400 }), fc.nat(), async (employees, seed) => {
      const reading = await readFiles(inventFiles(employees, seed))

      const problems = reading.ok ? findRosterProblems(rosterOf(reading.directory)) : undefined

      expect(problems?.filter(({ severity }) => severity === 'blocking')).toEqual([])
    }),
    { numRuns: 20 },
  )
})
