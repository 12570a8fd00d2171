import { expect, it } from 'vitest'
import { mayMove } from '../../functions/domain/appraisal-state.ts'
import { TASK_KINDS, TASK_RULES, taskKindSchema } from '../../functions/domain/task-kind.ts'

it('never escalates to the person who was asked', () => {
  const selfEscalating = TASK_KINDS.filter(
    (kind) => TASK_RULES[kind].assignee === TASK_RULES[kind].escalates && kind !== 'rewardApproval',
  )

  expect(selfEscalating).toEqual([])
})

it('moves only appraisals, and only along moves that exist', () => {
  const stages = TASK_KINDS.map((kind) => TASK_RULES[kind]).filter(({ stage }) => stage !== undefined)

  expect(stages.map(({ subject }) => subject)).toEqual(['appraisal', 'appraisal', 'appraisal'])
  expect(mayMove('waiting', 'selfAssessment')).toBe(true)
  expect(mayMove('selfAssessment', 'review')).toBe(true)
  expect(mayMove('published', 'objection')).toBe(true)
})

it('gives fourteen working days to object and fourteen to decide', () => {
  const spans = [TASK_RULES.acknowledgement.due, TASK_RULES.objectionDecision.due]

  expect(spans).toEqual([{ workingDays: 14 }, { workingDays: 14 }])
})

it('lets somebody other than the rater decide an objection', () => {
  const { review, objectionDecision } = TASK_RULES

  expect(objectionDecision.assignee).toBe('secondSupervisor')
  expect(review.assignee).toBe('supervisor')
})

it('refuses a task that does not exist', () => {
  const reading = taskKindSchema.safeParse('promotion')

  expect(reading.success).toBe(false)
})
