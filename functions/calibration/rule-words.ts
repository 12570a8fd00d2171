import type { DistributionRule } from '../domain/regulation-profile.ts'
import { formatNumber, formatPercent } from '../platform/i18n/format.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { textsFor } from './texts.ts'

/** A rule of the pattern as people say it, for example "Sangat Baik paling banyak 70%". */
export const ruleWords = (rule: DistributionRule, language: Language): string => {
  const { ruleWords: words } = textsFor(language)
  const names = rule.predicates
    .map((predicate) => vocabularyFor(language).predicates[predicate])
    .join(words.plus)
  if ('count' in rule) return words.atLeast(names, words.people(formatNumber(rule.count, language)))
  if (rule.share === 0 && rule.bound === 'atMost') return words.none(names)
  return words[rule.bound](names, formatPercent(rule.share, language))
}
