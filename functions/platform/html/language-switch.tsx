import { languageName } from '../i18n/format.ts'
import { languages } from '../i18n/languages.ts'
import { textsFor } from './texts.ts'
import { useLanguage, useVisit } from './visit.ts'

/** The same page in the other language; not offered where asking again would lose what was typed. */
export const LanguageSwitch = () => {
  const current = useLanguage()
  const { query, repeatable } = useVisit()
  if (!repeatable) return null
  const addressIn = (language: string) => {
    const parameters = new URLSearchParams(query)
    parameters.set('language', language)
    return `?${parameters}`
  }
  return (
    <nav class="languages" aria-label={textsFor(current).languages}>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <a
              href={addressIn(language)}
              lang={language}
              hreflang={language}
              aria-label={languageName(language)}
              aria-current={language === current ? 'true' : undefined}
            >
              {language.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
