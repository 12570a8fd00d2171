import { catalogue } from '../../platform/i18n/catalogue.ts'

export const officerActionsTextsFor = catalogue('web/auditor/officer-actions-texts')
