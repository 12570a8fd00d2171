import { preferLanguage } from '../../platform/access/preferences.ts'
import { keepLanguage, LANGUAGE_FIELDS } from '../../platform/http/keep-language.ts'
import type { Route } from '../../platform/http/route.ts'
import type { PublicDeps } from './public-deps.ts'

/** The language switch of whoever is signed in; of nobody, it is kept in the browser alone. */
export const languageRoutes: readonly Route<PublicDeps>[] = [
  {
    method: 'POST',
    path: '/language',
    may: 'anyone',
    fields: LANGUAGE_FIELDS,
    handle: (request, { tables }) =>
      keepLanguage(request, async (language) => {
        if (request.session) await preferLanguage(tables, request.session.personId, language)
      }),
  },
]
