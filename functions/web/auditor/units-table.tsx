import { APPRAISAL_STATES } from '../../domain/appraisal-state.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { type Shade, stageShades } from '../../platform/html/shades.ts'
import { Legend, Strip } from '../../platform/html/stacked-bar.tsx'
import { formatNumber } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import type { Progress } from '../../platform/records/progress.ts'
import { periodTextsFor } from './period-texts.ts'

const segmentsOf = (units: readonly Progress[], language: Language) =>
  APPRAISAL_STATES.map((state): { label: string; value: number; shade: Shade } => ({
    label: vocabularyFor(language).appraisalStates[state],
    value: units.reduce((sum, unit) => sum + unit[state], 0),
    shade: stageShades[state],
  }))

interface UnitsTableProps {
  readonly periodId: string
  readonly units: readonly (Progress & { readonly name: string })[]
  readonly language: Language
}

/** The units of a period, each with a strip of where its appraisals stand. */
export const UnitsTable = ({ periodId, units, language }: UnitsTableProps) => {
  const texts = periodTextsFor(language)
  if (units.length === 0) return <p>{texts.noUnits}</p>
  return (
    <>
      <DataTable
        caption={texts.units}
        hideCaption
        columns={[
          { header: texts.unit },
          { header: texts.progress },
          { header: texts.finished, numeric: true },
          { header: texts.employees, numeric: true },
        ]}
        rows={units.map((unit) => [
          <a key="unit" href={`/audit/periods/${periodId}/units/${unit.unitId}`}>
            {unit.name}
          </a>,
          <Strip key="strip" segments={segmentsOf([unit], language)} />,
          formatNumber(unit.closed + unit.withdrawn, language),
          formatNumber(unit.total, language),
        ])}
      />
      <Legend segments={segmentsOf(units, language).filter(({ value }) => value > 0)} />
    </>
  )
}
