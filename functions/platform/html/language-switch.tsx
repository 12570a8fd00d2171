import { languageName } from '../i18n/format.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { HiddenField } from './form.tsx'
import { textsFor } from './texts.ts'
import { useLanguage, useVisit } from './visit.ts'

interface WayProps {
  readonly language: Language
  readonly isCurrent: boolean
}

const nameProps = ({ language, isCurrent }: WayProps) => ({
  lang: language,
  'aria-label': languageName(language),
  'aria-current': isCurrent ? ('true' as const) : undefined,
})

/** Asks for the page in a language, which the browser then remembers. */
const Ask = (props: WayProps) => {
  const parameters = new URLSearchParams(useVisit().query)
  parameters.set('language', props.language)
  return (
    <a href={`?${parameters}`} hreflang={props.language} {...nameProps(props)}>
      {props.language.toUpperCase()}
    </a>
  )
}

/** Has a language kept for the person, whose letters then come in it as well. */
const Keep = ({ address, ...props }: WayProps & { readonly address: string }) => {
  const { path, query } = useVisit()
  return (
    <form method="post" action={address}>
      <HiddenField name="back" value={query === '' ? path : `${path}?${query}`} />
      <button type="submit" name="language" value={props.language} {...nameProps(props)}>
        {props.language.toUpperCase()}
      </button>
    </form>
  )
}

/** The same page in another language; not offered where asking again would lose what was typed. */
export const LanguageSwitch = () => {
  const current = useLanguage()
  const { repeatable, languageAt } = useVisit()
  if (!repeatable) return null
  return (
    <nav class="languages" aria-label={textsFor(current).languages}>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            {languageAt ? (
              <Keep language={language} isCurrent={language === current} address={languageAt} />
            ) : (
              <Ask language={language} isCurrent={language === current} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
