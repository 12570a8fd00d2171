import type { Complete } from '../../pack.ts'

export const texts: Complete<'self-assessment/events'> = {
  selfAssessmentSubmitted: 'The self-assessment was submitted',
  proceededWithoutSelfAssessment: 'The appraisal went on without a self-assessment',
}
