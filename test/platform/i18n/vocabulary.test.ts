import { describe, expect, it } from 'vitest'
import { ACHIEVEMENTS } from '../../../functions/domain/achievement.ts'
import { APPRAISAL_STATES } from '../../../functions/domain/appraisal-state.ts'
import { ASPECTS, WORK_RESULT_KINDS } from '../../../functions/domain/plan.ts'
import { PREDICATES } from '../../../functions/domain/predicate.ts'
import { RATINGS } from '../../../functions/domain/rating.ts'
import { ROLES } from '../../../functions/platform/access/accounts.ts'
import { vocabularyFor } from '../../../functions/platform/i18n/vocabulary.ts'

const groups = {
  achievements: ACHIEVEMENTS,
  appraisalStates: APPRAISAL_STATES,
  aspects: ASPECTS,
  predicates: PREDICATES,
  ratings: RATINGS,
  roles: ROLES,
  workResultKinds: WORK_RESULT_KINDS,
} as const

const isGroup = (name: string): name is keyof typeof groups => name in groups

describe('the vocabulary', () => {
  it.each(Object.keys(groups).filter(isGroup))('has a word for each of the %s, and none besides', (group) => {
    const words = vocabularyFor('id')[group]

    expect(Object.keys(words).sort()).toEqual([...groups[group]].sort())
  })

  it('calls the predicates what the regulation calls them', () => {
    expect(Object.values(vocabularyFor('id').predicates)).toEqual([
      'Sangat Baik',
      'Baik',
      'Butuh Perbaikan',
      'Kurang',
      'Sangat Kurang',
    ])
  })
})
