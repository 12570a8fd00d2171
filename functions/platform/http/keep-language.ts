import { isLanguage, type Language } from '../i18n/languages.ts'
import { languageCookie } from './choose-language.ts'
import { choiceField, type Field, hiddenField } from './form-fields.ts'
import { localPath } from './local-path.ts'
import { type PageResponse, redirect, setCookie } from './page-response.ts'
import type { PageRequest } from './route.ts'

/** What the language switch posts: the language, and the page to come back to. */
export const LANGUAGE_FIELDS: readonly Field[] = [choiceField('language'), hiddenField('back')]

/** Answers the language switch: keeps the choice in the browser and by `keep` for the person, and leads back to the page. */
export const keepLanguage = async (
  { form }: Pick<PageRequest, 'form'>,
  keep: (language: Language) => Promise<void>,
): Promise<PageResponse> => {
  const back = redirect(localPath(form.text('back')) ?? '/')
  const language = form.text('language')
  if (!isLanguage(language)) return back
  await keep(language)
  return setCookie(back, languageCookie(language))
}
