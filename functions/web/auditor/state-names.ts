import { catalogue } from '../../platform/i18n/catalogue.ts'
import type { Language } from '../../platform/i18n/languages.ts'

const namesFor = catalogue('web/auditor/state-names')

/** What a state of a workflow is called on screen; a state without a translation keeps its own name. */
export const stateName = (state: string, language: Language): string => namesFor(language).name(state)
