import * as z from 'zod'
import type { AppraisalState } from './appraisal-state.ts'

/** Every question that Bina puts to a person by e-mail. */
export const TASK_KINDS = [
  'selfAssessment',
  'review',
  'calibration',
  'acknowledgement',
  'objectionDecision',
  'coachingPlan',
  'coachingCheckIn',
  'coachingEvaluation',
  'coachingFeedback',
  'rewardApproval',
] as const

export type TaskKind = (typeof TASK_KINDS)[number]

export const taskKindSchema = z.enum(TASK_KINDS)

/** When a task is due: a date of its period, or so many days after it is opened. */
export type TaskDue =
  | { from: 'periodSelfAssessment' | 'periodReview' | 'periodCalibration' }
  | { workingDays: number }
  | { days: number }

/**
 * What holds for every task of a kind. Roles are seen from the appraised employee (for a calibration, from
 * the unit). `stage` is the state into which the appraisal moves when the task opens.
 */
export type TaskRule = {
  subject: 'appraisal' | 'calibration' | 'coaching' | 'reward'
  assignee: 'employee' | 'supervisor' | 'secondSupervisor' | 'calibrator' | 'mentor' | 'hr'
  stage?: AppraisalState
  due: TaskDue
  escalates: 'supervisor' | 'secondSupervisor' | 'hr'
}

/**
 * The rules by task kind. Source: our choice throughout, within the right to object (PermenPANRB 6/2022); the
 * two spans of 14 working days are defaults that a regulation profile overrides.
 */
export const TASK_RULES: Record<TaskKind, TaskRule> = {
  selfAssessment: {
    subject: 'appraisal',
    assignee: 'employee',
    stage: 'selfAssessment',
    due: { from: 'periodSelfAssessment' },
    escalates: 'supervisor',
  },
  review: {
    subject: 'appraisal',
    assignee: 'supervisor',
    stage: 'review',
    due: { from: 'periodReview' },
    escalates: 'secondSupervisor',
  },
  calibration: {
    subject: 'calibration',
    assignee: 'calibrator',
    due: { from: 'periodCalibration' },
    escalates: 'hr',
  },
  acknowledgement: {
    subject: 'appraisal',
    assignee: 'employee',
    due: { workingDays: 14 },
    escalates: 'hr',
  },
  objectionDecision: {
    subject: 'appraisal',
    assignee: 'secondSupervisor',
    stage: 'objection',
    due: { workingDays: 14 },
    escalates: 'hr',
  },
  coachingPlan: { subject: 'coaching', assignee: 'mentor', due: { workingDays: 10 }, escalates: 'hr' },
  coachingCheckIn: { subject: 'coaching', assignee: 'mentor', due: { workingDays: 10 }, escalates: 'hr' },
  coachingEvaluation: { subject: 'coaching', assignee: 'mentor', due: { workingDays: 10 }, escalates: 'hr' },
  coachingFeedback: { subject: 'coaching', assignee: 'employee', due: { workingDays: 10 }, escalates: 'hr' },
  rewardApproval: { subject: 'reward', assignee: 'hr', due: { workingDays: 10 }, escalates: 'hr' },
}
