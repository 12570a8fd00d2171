import type { WorkResult } from '../../functions/domain/plan.ts'
import { type Form, formOf } from '../../functions/platform/http/form.ts'
import type { Language } from '../../functions/platform/i18n/languages.ts'
import { fieldOf } from '../../functions/self-assessment/field-names.ts'
import { typedResult } from './answers.ts'

/** What the form of a page sends when one realisation is typed on it. */
export const sent = (result: WorkResult, language: Language, field: string, typed: string): Form =>
  formOf([
    [fieldOf.language(result.id), language],
    ...typedResult(result).map(([name, value]): [string, string] => [name, name === field ? typed : value]),
  ])
