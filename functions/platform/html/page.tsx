import type { ComponentChildren } from 'preact'
import type { Language } from '../i18n/languages.ts'
import { scriptAddress, stylesheetAddress } from './asset-addresses.ts'
import { BackLink, Breadcrumbs, type Place } from './breadcrumbs.tsx'
import { useDraft } from './draft.ts'
import { Footer } from './footer.tsx'
import { Header, type MenuPlace } from './header.tsx'
import { textsFor } from './texts.ts'
import { TypedTexts } from './typed-texts.tsx'
import { LanguageContext } from './visit.ts'

interface PageProps {
  readonly language: Language
  /** Without the service's name, which is added. */
  readonly title: string
  /** The person the page is for; default the signed-in person. */
  readonly user?: string | undefined
  readonly navigation?: readonly MenuPlace[] | undefined
  readonly back?: Partial<Place> | undefined
  readonly breadcrumbs?: readonly Place[] | undefined
  /** Whether the page shows a form with errors: the title then says so first. */
  readonly hasErrors?: boolean | undefined
  /** Room for boards and tables; default is a column to read in. */
  readonly wide?: boolean | undefined
  /** Loads itself anew after so many seconds where no script renews its live parts. */
  readonly reloadsAfter?: number | undefined
  readonly children: ComponentChildren
}

/** A whole document: header, way back, content, footer. The page writes its own `h1`. */
export const Page = ({
  language,
  title,
  user,
  navigation,
  back,
  breadcrumbs,
  hasErrors,
  wide,
  reloadsAfter,
  children,
}: PageProps) => {
  const texts = textsFor(language)
  const isRefused = hasErrors || useDraft().notes.size > 0
  return (
    <LanguageContext.Provider value={language}>
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="format-detection" content="telephone=no" />
          <title>{`${isRefused ? `${texts.errorPrefix} ` : ''}${title} – ${texts.service}`}</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href={stylesheetAddress} />
          <script type="module" src={scriptAddress} />
          {reloadsAfter && (
            <noscript>
              <meta http-equiv="refresh" content={String(reloadsAfter)} />
            </noscript>
          )}
        </head>
        <body
          data-draft-saved={texts.draftSaved}
          data-draft-failed={texts.draftNotSaved}
          data-draft-elsewhere={texts.draftElsewhere}
          data-draft-too-long={texts.draftTooLong}
        >
          <a class="skip" href="#content">
            {texts.skipToContent}
          </a>
          <Header user={user} navigation={navigation} />
          <div class={wide ? 'room room-wide' : 'room'}>
            {breadcrumbs && <Breadcrumbs places={breadcrumbs} />}
            {back?.href && <BackLink href={back.href} label={back.label} />}
            <main id="content" tabIndex={-1}>
              {children}
              <TypedTexts />
            </main>
          </div>
          <Footer />
        </body>
      </html>
    </LanguageContext.Provider>
  )
}
