import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  APPRAISAL_STATES,
  type AppraisalState,
  appraisalStateSchema,
  isEnd,
  mayMove,
} from '../../functions/domain/appraisal-state.ts'

const nextOf = (from: AppraisalState) => APPRAISAL_STATES.filter((to) => mayMove(from, to))

it.each<[AppraisalState, AppraisalState[]]>([
  ['waiting', ['selfAssessment', 'withdrawn']],
  ['selfAssessment', ['review', 'withdrawn']],
  ['review', ['selfAssessment', 'calibration', 'withdrawn']],
  ['calibration', ['published', 'withdrawn']],
  ['published', ['objection', 'final', 'withdrawn']],
  ['objection', ['decided', 'withdrawn']],
  ['decided', ['final', 'withdrawn']],
  ['final', ['followUp', 'withdrawn']],
  ['followUp', ['closed', 'withdrawn']],
  ['closed', []],
  ['withdrawn', []],
])('lets an appraisal go on from %s only to %o', (from, expected) => {
  const states = nextOf(from)

  expect(states).toEqual(expected)
})

it('knows only closed and withdrawn as ends', () => {
  const ends = APPRAISAL_STATES.filter(isEnd)

  expect(ends).toEqual(['closed', 'withdrawn'])
})

it('never publishes without calibration and never closes without a final result', () => {
  const walks = fc.array(fc.nat(), { maxLength: 30 })

  fc.assert(
    fc.property(walks, (choices) => {
      const path: AppraisalState[] = ['waiting']
      for (const choice of choices) {
        const options = nextOf(path.at(-1) ?? 'closed')
        const next = options[choice % Math.max(1, options.length)]
        if (next !== undefined) path.push(next)
      }

      expect(path.includes('published') && !path.includes('calibration')).toBe(false)
      expect(path.includes('closed') && !path.includes('final')).toBe(false)
      expect(path.slice(0, -1).some(isEnd)).toBe(false)
    }),
  )
})

it('can reach an end from everywhere', () => {
  const stuck = APPRAISAL_STATES.filter((state) => !isEnd(state) && !mayMove(state, 'withdrawn'))

  expect(stuck).toEqual([])
})

it('refuses a state that does not exist', () => {
  const reading = appraisalStateSchema.safeParse('done')

  expect(reading.success).toBe(false)
})
