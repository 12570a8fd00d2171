import type { BehaviourKey } from '../domain/behaviour.ts'

/** The names of the form's fields; an id also stands in the plan. */
export const fieldOf = {
  realisation: (indicatorId: string) => `realisation-${indicatorId}`,
  evidence: (indicatorId: string) => `evidence-${indicatorId}`,
  account: (resultId: string) => `account-${resultId}`,
  /** The language of the page on which the realisations of a result were typed. */
  language: (resultId: string) => `language-${resultId}`,
  conduct: 'conduct',
  conductBy: (key: BehaviourKey) => `conduct-${key}`,
  obstacles: 'obstacles',
} as const
