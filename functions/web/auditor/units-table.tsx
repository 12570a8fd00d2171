import { DataTable } from '../../platform/html/data-table.tsx'
import { formatNumber } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import type { Progress } from '../../records/progress.ts'
import { periodTextsFor } from './period-texts.ts'

interface UnitsTableProps {
  readonly periodId: string
  readonly units: readonly (Progress & { readonly name: string })[]
  readonly language: Language
}

const underWay = ({ total, closed, withdrawn }: Progress): number => total - closed - withdrawn

/** The units of a period, with how far their appraisals are. */
export const UnitsTable = ({ periodId, units, language }: UnitsTableProps) => {
  const texts = periodTextsFor(language)
  const { closed, withdrawn } = vocabularyFor(language).appraisalStates
  if (units.length === 0) return <p>{texts.noUnits}</p>
  return (
    <DataTable
      caption={texts.units}
      hideCaption
      columns={[
        { header: texts.unit },
        { header: texts.employees, numeric: true },
        { header: texts.underWay, numeric: true },
        { header: closed, numeric: true },
        { header: withdrawn, numeric: true },
      ]}
      rows={units.map((unit) => [
        <a key="unit" href={`/audit/periods/${periodId}/units/${unit.unitId}`}>
          {unit.name}
        </a>,
        formatNumber(unit.total, language),
        formatNumber(underWay(unit), language),
        formatNumber(unit.closed, language),
        formatNumber(unit.withdrawn, language),
      ])}
    />
  )
}
