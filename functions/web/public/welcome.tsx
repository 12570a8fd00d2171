import { ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Page } from '../../platform/html/page.tsx'
import { Card, Cards } from '../../platform/html/sections.tsx'
import { StepList } from '../../platform/html/sequences.tsx'
import { ok } from '../../platform/http/page-response.ts'
import type { Route } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { firstPageOf } from './first-page.ts'
import type { PublicDeps } from './public-deps.ts'
import { welcomeTextsFor } from './welcome-texts.ts'

interface WelcomePageProps {
  readonly language: Language
  /** Where a signed-in person goes on; absent for a visitor. */
  readonly onward: string | undefined
}

const WelcomePage = ({ language, onward }: WelcomePageProps) => {
  const texts = welcomeTextsFor(language)
  return (
    <Page language={language} title={texts.title} wide>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <ButtonGroup>
        {onward ? (
          <ButtonLink href={onward}>{texts.goOn}</ButtonLink>
        ) : (
          <ButtonLink href="/sign-in">{texts.signIn}</ButtonLink>
        )}
      </ButtonGroup>
      <h2>{texts.forWhom}</h2>
      {[0, 2].map((from) => (
        <Cards key={from}>
          {texts.audiences.slice(from, from + 2).map((audience, at) => (
            <Card key={audience}>
              <h3>{audience}</h3>
              <p>{texts.promises[from + at]}</p>
            </Card>
          ))}
        </Cards>
      ))}
      <StepList
        title={texts.how}
        steps={texts.steps.map((title, at) => ({ title, text: texts.stepTexts[at] }))}
      />
    </Page>
  )
}

export const welcomeRoutes: readonly Route<PublicDeps>[] = [
  {
    method: 'GET',
    path: '/',
    may: 'anyone',
    handle: async ({ language, session }) =>
      ok(<WelcomePage language={language} onward={session && firstPageOf(session.roles)} />),
  },
]
