import * as z from 'zod'
import { CONTRADICTION_REASONS } from '../../platform/history/contradictions.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { fieldName, recordName } from './record-name.ts'
import { recordTextsFor } from './record-texts.ts'

/** A contradiction as an entry of History tells it: where it is, and no value. */
const toldSchema = z.object({
  record: z.string(),
  reason: z.enum(CONTRADICTION_REASONS),
  field: z.string().nullish(),
})

/** A contradiction that an entry tells of, as a sentence; `undefined` when it is told otherwise than today. */
export const foundWords = (value: unknown, language: Language): string | undefined => {
  const told = toldSchema.safeParse(value).data
  if (!told) return undefined
  const texts = recordTextsFor(language)
  const name = recordName(told.record, language)
  if (told.reason === 'differs')
    return texts.differs(told.field ? `${name}, ${fieldName(told.field, language)}` : name)
  return texts[told.reason](name)
}
