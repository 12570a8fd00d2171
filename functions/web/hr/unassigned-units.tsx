import { Notice } from '../../platform/html/notice.tsx'
import { formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Period } from '../../records/periods.ts'
import type { UnitProgress } from '../../reports/period-progress.ts'
import { periodTextsFor } from './period-texts.ts'

interface UnassignedUnitsProps {
  readonly language: Language
  readonly period: Pick<Period, 'state' | 'timeZone'>
  readonly units: readonly UnitProgress[]
}

/** The units whose calibration nobody in HR may take over, with the ways out; nothing where there are none. */
export const UnassignedUnits = ({ language, period, units }: UnassignedUnitsProps) => {
  const waiting = units.flatMap(({ lacksOfficerSince: since, ...unit }) =>
    since ? [{ ...unit, since }] : [],
  )
  const texts = periodTextsFor(language)
  if (waiting.length === 0 || period.state !== 'open') return null
  return (
    <Notice tone="attention" title={texts.lacksOfficer}>
      <p>{texts.lacksOfficerText}</p>
      <ul>
        {waiting.map(({ unitId, name, since }) => (
          <li key={unitId}>
            {texts.lacksOfficerSince(name, formatShortDateTime(since, language, period.timeZone))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
