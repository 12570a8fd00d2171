import type { DistributionCheck, PredicateCounts, RuleCheck } from '../domain/distribution.ts'
import { PREDICATES, type Predicate } from '../domain/predicate.ts'
import { DataTable } from '../platform/html/data-table.tsx'
import { DistributionChart } from '../platform/html/distribution-chart.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { predicateShades } from '../platform/html/shades.ts'
import { Tag } from '../platform/html/tag.tsx'
import { formatNumber } from '../platform/i18n/format.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { CalibrationVisit } from './calibration-visit.ts'
import { ruleWords } from './rule-words.ts'
import { textsFor } from './texts.ts'

interface PatternProps {
  readonly calibrating: CalibrationVisit
  readonly check: DistributionCheck
}

/** In one sentence: whether the unit keeps to its pattern, and what that means for the signature. */
export const PatternNotice = ({ calibrating, check }: PatternProps) => {
  const { language, period } = calibrating.visit
  const texts = textsFor(language)
  if (!check.binds)
    return (
      <Notice title={texts.smallUnit}>
        <p>{texts.smallUnitWhy(formatNumber(period.profile.smallUnit, language))}</p>
      </Notice>
    )
  return check.holds ? (
    <Notice tone="success" title={texts.inside}>
      <p>{texts.insideWhy}</p>
    </Notice>
  ) : (
    <Notice tone="attention" title={texts.outside}>
      <p>{texts.outsideWhy[period.profile.enforcement]}</p>
    </Notice>
  )
}

// A rule over several predicates has no single bar to stand on; the table below the chart gives it.
const boundOf = (rules: readonly RuleCheck[], predicate: Predicate, bound: 'atMost' | 'atLeast') =>
  rules.find(({ rule }) => rule.bound === bound && rule.predicates.join() === predicate)?.limit

/** How many have each predicate, with the pattern's bounds drawn where they bind. */
export const PatternChart = ({
  calibrating,
  check,
  counts,
}: PatternProps & { readonly counts: PredicateCounts }) => {
  const { language } = calibrating.visit
  const rules = check.binds ? check.rules : []
  return (
    <DistributionChart
      title={textsFor(language).distribution}
      bars={PREDICATES.map((predicate) => ({
        label: vocabularyFor(language).predicates[predicate],
        value: counts[predicate],
        shade: predicateShades[predicate],
        atMost: boundOf(rules, predicate, 'atMost'),
        atLeast: boundOf(rules, predicate, 'atLeast'),
      }))}
    />
  )
}

const asSentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Every rule of the pattern: what it allows or asks, what is, and whether it holds. */
export const PatternTable = ({ calibrating, check }: PatternProps) => {
  const { language } = calibrating.visit
  const texts = textsFor(language)
  return (
    <DataTable
      caption={texts.rules}
      columns={[
        { header: texts.rule },
        { header: texts.limit, numeric: true },
        { header: texts.actual, numeric: true },
        { header: texts.verdict },
      ]}
      rows={check.rules.map(({ rule, limit, actual, holds }) => [
        asSentence(ruleWords(rule, language)),
        formatNumber(limit, language),
        formatNumber(actual, language),
        <Tag key="verdict" tone={holds ? 'success' : check.binds ? 'attention' : 'neutral'}>
          {holds ? texts.holds : texts.broken}
        </Tag>,
      ])}
    />
  )
}
