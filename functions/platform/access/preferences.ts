import * as z from 'zod'
import { defaultLanguage, type Language, languages } from '../i18n/languages.ts'
import { getRecord } from '../table/get.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { transact } from '../table/transact.ts'
import { replace } from '../table/write.ts'
import type { Account } from './accounts.ts'

/** What a person chose for themselves. */
export const preferenceSchema = z.object({
  personId: z.string(),
  language: z.enum(languages).optional().catch(undefined),
})

/** Keeps the language that a person chose; the latest choice counts. */
export const preferLanguage = async (tables: Tables, personId: string, language: Language): Promise<void> => {
  await transact(tables, [replace(keys.preference(personId), { personId, language })])
}

/** In which language a person is written to: chosen by themselves, else as the directory says, else Indonesian. */
export const languageOf = async (
  tables: Tables,
  { personId, language }: Pick<Account, 'personId' | 'language'>,
): Promise<Language> =>
  (await getRecord(tables, keys.preference(personId), preferenceSchema))?.language ??
  language ??
  defaultLanguage
