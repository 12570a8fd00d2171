import type { Language } from '../../platform/i18n/languages.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import type { Period } from '../../records/periods.ts'

/** What people call a period: "Triwulan IV 2026". */
export const periodName = (period: Pick<Period, 'kind' | 'year' | 'part'>, language: Language): string =>
  periodTitle(period, language)
