import type { PeriodSpan } from '../../domain/period.ts'
import { catalogue } from './catalogue.ts'
import type { Language } from './languages.ts'

const titlesFor = catalogue('platform/i18n/period-title')

/** What people call a period: "Triwulan IV 2026". */
export const periodTitle = ({ kind, year, part }: PeriodSpan, language: Language): string =>
  titlesFor(language)[kind](year, part)
