import { catalogue } from '../platform/i18n/catalogue.ts'

/** What is said of every report. */
export const reportTextsFor = catalogue('reports/texts')
