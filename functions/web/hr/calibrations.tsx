import { HrPage } from '../../frames/hr-page.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmptyState } from '../../platform/html/notice.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { notFound, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { catalogue } from '../../platform/i18n/catalogue.ts'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { type CalibrationBoard, readCalibrationBoards } from '../../reports/calibration-boards.ts'
import { peopleById } from '../../reports/records-by-id.ts'
import type { HrDeps } from './hr-deps.ts'
import { hrTextsFor } from './texts.ts'

const textsFor = catalogue('web/hr/calibrations')

const TONES = {
  notStarted: 'neutral',
  started: 'info',
  achievementSet: 'info',
  signedOff: 'success',
} as const

interface Boards {
  readonly request: PageRequest
  readonly period: Period
  readonly boards: readonly CalibrationBoard[]
  readonly names: ReadonlyMap<string, { readonly name: string }>
}

interface CalibratorProps {
  readonly board: CalibrationBoard
  readonly names: Boards['names']
  readonly language: PageRequest['language']
}

/** Who calibrates a unit; of a signed one, who did, and in whose place. */
const Calibrator = ({ board, names, language }: CalibratorProps) => {
  const { calibratorId = '', signedOffBy = '', signedInPlaceBy } = board
  const calibrator = names.get(calibratorId)?.name
  if (signedInPlaceBy === undefined)
    return names.get(signedOffBy)?.name ?? calibrator ?? hrTextsFor(language).nobody
  const { inPlaceOf, inPlaceOfNobody } = textsFor(language)
  return (
    <>
      {names.get(signedInPlaceBy)?.name ?? signedInPlaceBy}
      <p class="soft small">{calibrator === undefined ? inPlaceOfNobody : inPlaceOf(calibrator)}</p>
    </>
  )
}

const BoardTable = ({ request: { language }, period, boards, names }: Boards) => {
  const texts = textsFor(language)
  const words = vocabularyFor(language)
  return (
    <DataTable
      caption={periodTitle(period, language)}
      columns={[
        { header: words.terms.unit },
        { header: words.terms.status },
        { header: words.terms.achievement },
        { header: words.people.calibrator },
        { header: texts.toCalibrate, numeric: true },
        { header: texts.signedOff },
      ]}
      rows={boards.map((board) => {
        const { unit, state, achievement } = board
        return [
          unit.name,
          <Tag key={unit.unitId} tone={TONES[state]}>
            {texts.states[state]}
          </Tag>,
          achievement ? words.achievements[achievement] : '–',
          <Calibrator key="calibrator" board={board} names={names} language={language} />,
          formatNumber(unit.counts.calibration, language),
          unit.signedOffAt ? formatShortDateTime(unit.signedOffAt, language, period.timeZone) : '–',
        ]
      })}
    />
  )
}

const OtherPeriods = ({
  request: { language },
  periods,
}: {
  readonly request: PageRequest
  readonly periods: readonly Period[]
}) => (
  <nav aria-label={textsFor(language).other}>
    <h2>{textsFor(language).other}</h2>
    <ul>
      {periods.map((period) => (
        <li key={period.periodId}>
          <a href={`/hr/calibrations?period=${period.periodId}`}>{periodTitle(period, language)}</a>
        </li>
      ))}
    </ul>
  </nav>
)

const show = async (request: PageRequest, { tables }: HrDeps): Promise<PageResponse> => {
  const { language, query } = request
  const texts = textsFor(language)
  const { items } = await periodsIn(tables).list({ limit: 8 })
  const period = query.period ? await periodsIn(tables).get(query.period) : items[0]
  if (!period && query.period) return notFound()
  const boards = period ? await readCalibrationBoards(tables, period.periodId) : []
  const names = await peopleById(
    tables,
    boards.flatMap(({ calibratorId, signedOffBy }) => [calibratorId, signedOffBy]),
  )
  const others = items.filter(({ periodId }) => periodId !== period?.periodId)
  return ok(
    <HrPage request={request} title={texts.title} wide>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      {period && boards.length > 0 ? (
        <BoardTable request={request} period={period} boards={boards} names={names} />
      ) : (
        <EmptyState title={period ? texts.none : texts.noPeriod} />
      )}
      {others.length > 0 && <OtherPeriods request={request} periods={others} />}
    </HrPage>,
  )
}

export const calibrationRoutes: readonly Route<HrDeps>[] = [
  { method: 'GET', path: '/hr/calibrations', may: { roles: ['hr', 'calibrator'] }, handle: show },
]
