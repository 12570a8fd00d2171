import type { HolidayDoubt } from '../../domain/holidays.ts'
import { Notice } from '../../platform/html/notice.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import { holidayTextsFor } from './holiday-texts.ts'

/** Which years' holidays are missing or estimated, with the way to where HR keeps them. */
export const HolidayDoubts = ({
  doubts,
  language,
}: {
  readonly doubts: readonly HolidayDoubt[]
  readonly language: Language
}) => {
  const texts = holidayTextsFor(language).doubts
  return (
    <>
      {doubts.map(({ year, reason }) => (
        <Notice key={year} tone="attention" title={texts[reason](String(year))}>
          {texts[`${reason}Text`]} <a href={`/hr/holidays?year=${year}`}>{texts.look(String(year))}</a>
        </Notice>
      ))}
    </>
  )
}
