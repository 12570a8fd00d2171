import * as z from 'zod'
import type { Predicate } from './predicate.ts'

/** What a final result leads to. */
export const FOLLOW_UP_ROUTES = ['reward', 'acknowledgement', 'coaching', 'counselling'] as const

export type FollowUpRoute = (typeof FOLLOW_UP_ROUTES)[number]

export const followUpRouteSchema = z.enum(FOLLOW_UP_ROUTES)

const ROUTES: Record<Predicate, FollowUpRoute> = {
  veryGood: 'reward',
  good: 'acknowledgement',
  needsImprovement: 'coaching',
  poor: 'counselling',
  veryPoor: 'counselling',
}

const PROGRAMMES = {
  reward: 'reward',
  acknowledgement: 'none',
  coaching: 'coaching',
  counselling: 'coaching',
} satisfies Record<FollowUpRoute, 'reward' | 'coaching' | 'none'>

/**
 * Where a final predicate leads; sanctions are never decided here. Source: PermenPANRB 6/2022, follow-up
 * stage.
 */
export const routeOf = (predicate: Predicate): FollowUpRoute => ROUTES[predicate]

/** The workflow that carries a route out; counselling is coaching with tighter check-ins. */
export const followUpProgramme = (route: FollowUpRoute): 'reward' | 'coaching' | 'none' => PROGRAMMES[route]
