import { SESSION_COOKIE, SESSION_HOURS } from '../../platform/access/sessions.ts'
import { type NoSignIn, openSignInLink, signIn } from '../../platform/access/sign-in.ts'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Page } from '../../platform/html/page.tsx'
import { languageCookie, languageOfLetter } from '../../platform/http/choose-language.ts'
import { ok, type PageResponse, redirect, setCookie } from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { firstPageOf } from './first-page.ts'
import { forgetNext, nextOf } from './next-cookie.ts'
import type { PublicDeps } from './public-deps.ts'
import { signInTextsFor } from './sign-in-texts.ts'

const secretOf = ({ params }: PageRequest) => params.secret ?? ''

interface ContinuePageProps {
  readonly language: Language
  readonly address: string
  readonly name: string
}

/** Says as whom one would sign in: a link that somebody else sent along must not be used unnoticed. */
const ContinuePage = ({ language, address, name }: ContinuePageProps) => {
  const texts = signInTextsFor(language)
  return (
    <Page language={language} title={texts.welcome}>
      <h1>{texts.welcome}</h1>
      <p class="lead">{texts.welcomeAs(name)}</p>
      <p>{texts.welcomeText}</p>
      <Form action={address}>
        <Button>{texts.go}</Button>
      </Form>
    </Page>
  )
}

const STATUSES = { used: 410, expired: 410, readdressed: 410, unknown: 404, noRole: 403 } as const

const turnAway = (why: NoSignIn, language: Language): PageResponse => {
  const texts = signInTextsFor(language)
  const page = (
    <Page language={language} title={texts[why]}>
      <h1>{texts[why]}</h1>
      <p class="lead">{texts[`${why}Text`]}</p>
      <ButtonGroup>
        <ButtonLink href="/sign-in">{texts.again}</ButtonLink>
      </ButtonGroup>
    </Page>
  )
  return { status: STATUSES[why], page }
}

const show = async (request: PageRequest, { tables }: PublicDeps): Promise<PageResponse> => {
  const opened = await openSignInLink(tables, secretOf(request), request.now)
  if (!opened.ok) return turnAway(opened.reason, request.language)
  const language = languageOfLetter(request, opened.link)
  return ok(<ContinuePage language={language} address={request.path} name={opened.person.name} />)
}

const enter = async (request: PageRequest, { tables }: PublicDeps): Promise<PageResponse> => {
  const signedIn = await signIn(tables, secretOf(request), request.now)
  if (!signedIn.ok) return turnAway(signedIn.reason, request.language)
  const session = {
    name: SESSION_COOKIE,
    value: signedIn.sessionSecret,
    maxAgeSeconds: SESSION_HOURS * 3600,
  }
  const onward = redirect(nextOf(request) ?? firstPageOf(signedIn.person.roles))
  const { link } = signedIn
  const cookies = [
    session,
    forgetNext,
    ...(link.language ? [languageCookie(languageOfLetter(request, link))] : []),
  ]
  return cookies.reduce(setCookie, onward)
}

export const signInLinkRoutes: readonly Route<PublicDeps>[] = [
  { method: 'GET', path: '/s/{secret}', may: 'link', handle: show },
  { method: 'POST', path: '/s/{secret}', may: 'link', fields: [], handle: enter },
]
