import { DataTable } from '../../platform/html/data-table.tsx'
import { ProgressBar } from '../../platform/html/progress-bar.tsx'
import { Details } from '../../platform/html/sections.tsx'
import { type Shade, stageShades } from '../../platform/html/shades.ts'
import { type Segment, StackedBar, Strip } from '../../platform/html/stacked-bar.tsx'
import { useLanguage } from '../../platform/html/visit.ts'
import { formatNumber } from '../../platform/i18n/format.ts'
import { completionOf, type PeriodProgress, type UnitProgress } from '../../reports/period-progress.ts'
import { STAGE_GROUPS, type StageCounts, type StageGroup } from '../../reports/stage-groups.ts'
import { progressTextsFor } from './progress-texts.ts'
import { hrTextsFor } from './texts.ts'

const SHADES: Record<StageGroup, Shade> = {
  waiting: stageShades.waiting,
  selfAssessment: stageShades.selfAssessment,
  review: stageShades.review,
  calibration: stageShades.calibration,
  published: stageShades.published,
  done: stageShades.closed,
  withdrawn: stageShades.withdrawn,
}

const segmentsOf = (counts: StageCounts, names: Record<StageGroup, string>): Segment[] =>
  STAGE_GROUPS.map((group) => ({ label: names[group], value: counts[group], shade: SHADES[group] }))

interface ProgressView {
  readonly progress: PeriodProgress
}

/** The whole period: how many results are final, and where all stand. */
export const ProgressOfAll = ({ id, progress }: ProgressView & { readonly id: string }) => {
  const language = useLanguage()
  const { done, expected } = completionOf(progress)
  const texts = progressTextsFor(language)
  return (
    <>
      <ProgressBar id={id} label={texts.finished} value={done} max={expected} />
      <StackedBar title={texts.byStage} segments={segmentsOf(progress.counts, hrTextsFor(language).stages)} />
    </>
  )
}

const UnitLink = ({ unit, periodId }: { readonly unit: UnitProgress; readonly periodId: string }) => (
  <a href={`/hr/periods/${periodId}/units/${unit.unitId}`}>{unit.name}</a>
)

/** Unit by unit: a strip for each, and the numbers as a table for whoever wants them. */
export const ProgressOfUnits = ({ progress, periodId }: ProgressView & { readonly periodId: string }) => {
  const language = useLanguage()
  const texts = progressTextsFor(language)
  const { stages, unit: unitWord } = hrTextsFor(language)
  return (
    <>
      <DataTable
        caption={texts.byUnit}
        columns={[
          { header: unitWord },
          { header: texts.stage },
          { header: texts.finished, numeric: true },
          { header: texts.employees, numeric: true },
        ]}
        rows={progress.units.map((unit) => [
          <UnitLink key={unit.unitId} unit={unit} periodId={periodId} />,
          <Strip key={unit.unitId} segments={segmentsOf(unit.counts, stages)} height={20} />,
          formatNumber(unit.counts.done, language),
          formatNumber(unit.total, language),
        ])}
      />
      <Details summary={texts.numbers}>
        <DataTable
          caption={texts.numbersCaption}
          narrow="scroll"
          columns={[
            { header: unitWord },
            ...STAGE_GROUPS.map((group) => ({ header: stages[group], numeric: true })),
            { header: texts.employees, numeric: true },
          ]}
          rows={progress.units.map((unit) => [
            unit.name,
            ...STAGE_GROUPS.map((group) => formatNumber(unit.counts[group], language)),
            formatNumber(unit.total, language),
          ])}
        />
      </Details>
    </>
  )
}
