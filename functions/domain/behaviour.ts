import * as z from 'zod'

/** The keys of the seven BerAKHLAK values, in the order of the acronym. Source: SE MenPANRB 20/2021. */
export const BEHAVIOUR_KEYS = [
  'serviceOriented',
  'accountable',
  'competent',
  'harmonious',
  'loyal',
  'adaptive',
  'collaborative',
] as const

export type BehaviourKey = (typeof BEHAVIOUR_KEYS)[number]

export const behaviourKeySchema = z.enum(BEHAVIOUR_KEYS)
