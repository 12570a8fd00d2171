import { PREDICATES } from '../../domain/predicate.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { DistributionChart } from '../../platform/html/distribution-chart.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { predicateShades } from '../../platform/html/shades.ts'
import { Strip } from '../../platform/html/stacked-bar.tsx'
import { formatNumber } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import {
  type Distribution,
  LEAST_SHOWN,
  type PeriodDistributions,
} from '../../reports/predicate-distribution.ts'
import { overviewTextsFor } from './overview-texts.ts'

interface DistributionView {
  readonly language: Language
  readonly distributions: PeriodDistributions
}

const rowOf = (title: string, { counts, results }: Distribution, language: Language) => {
  const names = vocabularyFor(language).predicates
  const segments = PREDICATES.map((predicate) => ({
    label: names[predicate],
    value: counts[predicate],
    shade: predicateShades[predicate],
  }))
  return [
    title,
    <Strip key={title} segments={segments} height={20} />,
    ...PREDICATES.map((predicate) => formatNumber(counts[predicate], language)),
    formatNumber(results, language),
  ]
}

/** How predicates are spread, in total and by unit; units too small to hide a person are counted together. */
export const DistributionOfPeriod = ({ language, distributions }: DistributionView) => {
  const { total, units, together } = distributions
  const texts = overviewTextsFor(language)
  const names = vocabularyFor(language).predicates
  if (total.results < LEAST_SHOWN)
    return (
      <EmptyState title={texts.none}>
        <p>{texts.noneText}</p>
      </EmptyState>
    )
  return (
    <>
      <DistributionChart
        title={texts.total}
        bars={PREDICATES.map((predicate) => ({
          label: names[predicate],
          value: total.counts[predicate],
          shade: predicateShades[predicate],
        }))}
      />
      <DataTable
        caption={texts.perUnit}
        columns={[
          { header: vocabularyFor(language).terms.unit },
          { header: texts.picture },
          ...PREDICATES.map((predicate) => ({ header: names[predicate], numeric: true })),
          { header: texts.results, numeric: true },
        ]}
        rows={[
          ...units.map((unit) => rowOf(unit.units.join(', '), unit, language)),
          ...(together
            ? [rowOf(texts.together(formatNumber(together.units.length, language)), together, language)]
            : []),
        ]}
      />
      {together && <p class="soft">{texts.togetherWhy(formatNumber(LEAST_SHOWN, language))}</p>}
    </>
  )
}
