import type { Place } from './breadcrumbs.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'
import { textsFor } from './texts.ts'
import { useLanguage, useVisit } from './visit.ts'

/** A place of the menu, with the addresses of its pages that do not lie below its own. */
export interface MenuPlace extends Place {
  readonly holds?: readonly string[] | undefined
}

const isWithin = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The place of the menu that holds the page: the one with the longest address that fits. */
const currentPlace = (places: readonly MenuPlace[], path: string) =>
  places
    .flatMap((place) => [place.href, ...(place.holds ?? [])].map((address) => ({ place, address })))
    .filter(({ address }) => isWithin(path, address))
    .sort((one, other) => other.address.length - one.address.length)[0]?.place

const Navigation = ({ places }: { readonly places: readonly MenuPlace[] }) => {
  const current = currentPlace(places, useVisit().path)
  return (
    <nav class="menu" aria-label={textsFor(useLanguage()).navigation}>
      <ul class="room">
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={place === current ? 'page' : undefined}>
              {place.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Person = ({ user }: { readonly user?: string | undefined }) => {
  const texts = textsFor(useLanguage())
  const { signedInAs } = useVisit()
  const name = user ?? signedInAs
  if (!name) return null
  return (
    <div class="who">
      <p class="person">{texts.signedInAs(name)}</p>
      {signedInAs && (
        <form method="post" action="/sign-out">
          <button type="submit" class="plain">
            {texts.signOut}
          </button>
        </form>
      )}
    </div>
  )
}

interface HeaderProps {
  readonly user?: string | undefined
  readonly navigation?: readonly MenuPlace[] | undefined
}

/** The agency, the service, the reader, the language and the menu. */
export const Header = ({ user, navigation }: HeaderProps) => {
  const texts = textsFor(useLanguage())
  const { agency } = useVisit()
  return (
    <header class="head">
      <div class="room head-row">
        <a class="brand" href="/">
          <Mark />
          <span class="brand-words">
            <strong>{texts.service}</strong>
            <span>{agency ?? texts.tagline}</span>
          </span>
        </a>
        <Person user={user} />
        <LanguageSwitch />
      </div>
      {navigation && navigation.length > 0 && <Navigation places={navigation} />}
    </header>
  )
}
