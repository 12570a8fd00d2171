import type { Achievement } from './achievement.ts'
import { PREDICATES, type Predicate } from './predicate.ts'
import type { DistributionRule, RegulationProfile } from './regulation-profile.ts'

/** How many employees of a unit have each predicate. */
export type PredicateCounts = Record<Predicate, number>

/** The result of one rule for a unit: `limit` employees are allowed (`atMost`) or required (`atLeast`). */
export type RuleCheck = { rule: DistributionRule; limit: number; actual: number; holds: boolean }

/**
 * The result of all rules for a unit. `binds` is false for a small unit; `holds` is true when the unit may be signed
 * off, because it is not bound or every rule holds.
 */
export type DistributionCheck = { binds: boolean; rules: RuleCheck[]; holds: boolean }

/** How often each predicate occurs in a list. */
export const countPredicates = (predicates: readonly Predicate[]): PredicateCounts => {
  const counts: PredicateCounts = { veryGood: 0, good: 0, needsImprovement: 0, poor: 0, veryPoor: 0 }
  for (const predicate of predicates) counts[predicate] += 1
  return counts
}

// Shares are reckoned in ten-thousandths, since 0.7 × 30 must be 21 and never 20.999….
const limitOf = (rule: DistributionRule, employees: number): number => {
  if ('count' in rule) return rule.count
  const tenThousandths = Math.round(rule.share * 10_000) * employees
  return rule.bound === 'atMost' ? Math.floor(tenThousandths / 10_000) : Math.ceil(tenThousandths / 10_000)
}

/**
 * Compares a unit's predicates with the pattern that its achievement allows. A maximum is rounded down from share ×
 * n, a minimum is rounded up, and no rule binds a unit of fewer people than `profile.smallUnit`. Source:
 * SE MenPANRB 3/2023 for the patterns; rounding and small units are our defaults.
 */
export const checkDistribution = ({
  profile,
  achievement,
  counts,
}: {
  profile: RegulationProfile
  achievement: Achievement
  counts: PredicateCounts
}): DistributionCheck => {
  const employees = PREDICATES.reduce((sum, predicate) => sum + counts[predicate], 0)
  const binds = employees >= profile.smallUnit
  const rules = profile.patterns[achievement].map((rule): RuleCheck => {
    const limit = limitOf(rule, employees)
    const actual = rule.predicates.reduce((sum, predicate) => sum + counts[predicate], 0)
    return { rule, limit, actual, holds: rule.bound === 'atMost' ? actual <= limit : actual >= limit }
  })
  return { binds, rules, holds: !binds || rules.every(({ holds }) => holds) }
}
