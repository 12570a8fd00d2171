import { describe, expect, it } from 'vitest'
import {
  type StandInMatter,
  type StandInOfficer,
  standInConflict,
} from '../../functions/domain/standing-in.ts'

const UNIT: StandInMatter = {
  peopleIds: new Set(['siti', 'agus']),
  unitId: 'dinkes',
  headId: 'ratna',
  raterIds: new Set(['ratna', 'dewi']),
  changedBy: new Set(['budi']),
}

const officer = (personId: string, ties: Partial<StandInOfficer> = {}): StandInOfficer => ({
  personId,
  unitIds: new Set(['bkpsdm']),
  judgeIds: new Set(['yusuf']),
  ...ties,
})

describe('who stands in for a unit', () => {
  it.each([
    ['is appraised in it', officer('siti'), 'concerned'],
    ['works or was rated there', officer('sri', { unitIds: new Set(['bkpsdm', 'dinkes']) }), 'concerned'],
    ['heads it', officer('ratna'), 'heads'],
    ['rates somebody in it', officer('dewi'), 'rates'],
    ['is rated by somebody in it', officer('sri', { judgeIds: new Set(['yusuf', 'agus']) }), 'isRated'],
    ['changed it lately', officer('budi'), 'changed'],
  ] as const)('is nobody who %s', (_, asked, why) => {
    expect(standInConflict(asked, UNIT)).toBe(why)
  })

  it('is an officer with no part in it', () => {
    expect(standInConflict(officer('sri'), UNIT)).toBeUndefined()
  })
})

it('stands in for no decision about whoever judges them', () => {
  const about: StandInMatter = {
    peopleIds: new Set(['yusuf']),
    raterIds: new Set(),
    changedBy: new Set(),
  }

  expect(standInConflict(officer('sri'), about)).toBe('isRated')
  expect(standInConflict(officer('sri', { judgeIds: new Set() }), about)).toBeUndefined()
})
