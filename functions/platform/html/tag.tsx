import type { ComponentChildren } from 'preact'
import type { AppraisalState } from '../../domain/appraisal-state.ts'
import type { Predicate } from '../../domain/predicate.ts'
import { vocabularyFor } from '../i18n/vocabulary.ts'
import { useLanguage } from './visit.ts'

/** What a colour means; the words always say it too. */
export type Tone = 'neutral' | 'info' | 'success' | 'attention' | 'danger'

/** A short state, in words and colour. */
export const Tag = ({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone
  readonly children: ComponentChildren
}) => <span class={`tag tone-${tone}`}>{children}</span>

/** The tone of each predicate, wherever it is shown. */
export const predicateTones: Readonly<Record<Predicate, Tone>> = {
  veryGood: 'success',
  good: 'info',
  needsImprovement: 'attention',
  poor: 'danger',
  veryPoor: 'danger',
}

export const PredicateTag = ({ predicate }: { readonly predicate: Predicate }) => (
  <Tag tone={predicateTones[predicate]}>{vocabularyFor(useLanguage()).predicates[predicate]}</Tag>
)

const stateTones: Readonly<Record<AppraisalState, Tone>> = {
  waiting: 'neutral',
  selfAssessment: 'info',
  review: 'info',
  calibration: 'info',
  published: 'attention',
  objection: 'attention',
  decided: 'attention',
  final: 'success',
  followUp: 'info',
  closed: 'success',
  withdrawn: 'neutral',
}

export const AppraisalStateTag = ({ state }: { readonly state: AppraisalState }) => (
  <Tag tone={stateTones[state]}>{vocabularyFor(useLanguage()).appraisalStates[state]}</Tag>
)

const taskTones = {
  open: 'info',
  answered: 'success',
  expired: 'danger',
  withdrawn: 'neutral',
  reassigned: 'neutral',
} as const

export const TaskStateTag = ({ state }: { readonly state: keyof typeof taskTones }) => (
  <Tag tone={taskTones[state]}>{vocabularyFor(useLanguage()).taskStates[state]}</Tag>
)
