import { APPRAISAL_STATES } from '../../../functions/domain/appraisal-state.ts'
import { DataTable } from '../../../functions/platform/html/data-table.tsx'
import { DistributionChart } from '../../../functions/platform/html/distribution-chart.tsx'
import { PredicateMatrix } from '../../../functions/platform/html/predicate-matrix.tsx'
import { ProgressBar } from '../../../functions/platform/html/progress-bar.tsx'
import { Figures, LiveRegion } from '../../../functions/platform/html/sections.tsx'
import { predicateShades, stageShades } from '../../../functions/platform/html/shades.ts'
import { Legend, StackedBar, Strip } from '../../../functions/platform/html/stacked-bar.tsx'
import { formatDate } from '../../../functions/platform/i18n/format.ts'
import { vocabularyFor } from '../../../functions/platform/i18n/vocabulary.ts'
import { type PageOptions, textsFor } from './component-texts.ts'

export const Charts = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  const { predicates, appraisalStates, terms } = vocabularyFor(language)
  const counts = { veryGood: 9, good: 21, needsImprovement: 3, poor: 1, veryPoor: 0 }
  const keys = ['veryGood', 'good', 'needsImprovement', 'poor', 'veryPoor'] as const
  const bars = keys.map((key) => ({
    label: predicates[key],
    value: counts[key],
    shade: predicateShades[key],
  }))
  const stagesOf = (unit: number) =>
    APPRAISAL_STATES.map((state, position) => ({
      label: appraisalStates[state],
      value: (position * 7 + unit * 3) % 11,
      shade: stageShades[state],
    }))
  return (
    <>
      <Figures
        figures={[
          { label: texts.progress, value: '1.204', note: formatDate('2026-11-23', language) },
          { label: texts.stages, value: '72%' },
          { label: texts.late, value: '3' },
        ]}
      />
      <LiveRegion id="progress">
        <ProgressBar id="received" label={texts.progress} value={1204} max={1672} />
      </LiveRegion>
      <StackedBar title={texts.distribution} segments={bars} />
      <DataTable
        caption={texts.stages}
        columns={[{ header: terms.unit }, { header: texts.stages }, { header: texts.percent, numeric: true }]}
        rows={['Dinas Kesehatan', 'Puskesmas Oesapa'].map((unit, position) => [
          unit,
          <Strip segments={stagesOf(position)} />,
          '72%',
        ])}
      />
      <Legend segments={stagesOf(0)} />
      <DistributionChart
        title={texts.distribution}
        bars={bars.map((bar, position) =>
          position === 1 ? { ...bar, atMost: 18 } : position === 2 ? { ...bar, atLeast: 2 } : bar,
        )}
      />
      <PredicateMatrix
        title={texts.matrix}
        counts={{
          above: { below: 0, meets: 7, above: 9 },
          meets: { below: 1, meets: 14, above: 4 },
          below: { below: 0, meets: 3, above: 1 },
        }}
      />
    </>
  )
}
