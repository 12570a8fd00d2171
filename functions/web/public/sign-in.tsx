import * as z from 'zod'
import { requestSignIn } from '../../platform/access/request-sign-in.ts'
import { endSession, SESSION_COOKIE } from '../../platform/access/sessions.ts'
import { Button, ButtonLink } from '../../platform/html/button.tsx'
import { ErrorSummary } from '../../platform/html/error-summary.tsx'
import { Form, HiddenField } from '../../platform/html/form.tsx'
import { TextField } from '../../platform/html/inputs.tsx'
import { ConfirmationPanel } from '../../platform/html/notice.tsx'
import { Page } from '../../platform/html/page.tsx'
import { StepList } from '../../platform/html/sequences.tsx'
import { textField } from '../../platform/http/form-fields.ts'
import { localPath } from '../../platform/http/local-path.ts'
import {
  badRequest,
  clearCookie,
  ok,
  type PageResponse,
  redirect,
  setCookie,
} from '../../platform/http/page-response.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { keepNext } from './next-cookie.ts'
import type { PublicDeps } from './public-deps.ts'
import { signInTextsFor } from './sign-in-texts.ts'

interface SignInPageProps {
  readonly language: Language
  readonly email?: string | undefined
  readonly next: string | undefined
  readonly error?: string | undefined
}

const SignInPage = ({ language, email, next, error }: SignInPageProps) => {
  const texts = signInTextsFor(language)
  return (
    <Page language={language} title={texts.title} hasErrors={error !== undefined}>
      <ErrorSummary errors={error ? { email: error } : {}} />
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Form action="/sign-in">
        {next && <HiddenField name="next" value={next} />}
        <TextField
          label={texts.email}
          name="email"
          value={email}
          hint={texts.emailHint}
          error={error}
          inputMode="email"
          autoComplete="email"
        />
        <Button>{texts.send}</Button>
      </Form>
    </Page>
  )
}

const SentPage = ({ language }: { readonly language: Language }) => {
  const texts = signInTextsFor(language)
  return (
    <Page language={language} title={texts.sent}>
      <ConfirmationPanel title={texts.sent}>{texts.sentText}</ConfirmationPanel>
      <StepList steps={texts.sentSteps.map((title, at) => ({ title, text: texts.sentStepTexts[at] }))} />
      <p>
        <a href="/sign-in">{texts.notArrived}</a>
      </p>
    </Page>
  )
}

const TooManyPage = ({ language }: { readonly language: Language }) => {
  const texts = signInTextsFor(language)
  return (
    <Page language={language} title={texts.tooMany}>
      <h1>{texts.tooMany}</h1>
      <p class="lead">{texts.tooManyText}</p>
      <ButtonLink href="/" kind="secondary">
        {texts.toStart}
      </ButtonLink>
    </Page>
  )
}

const ask = async (request: PageRequest, deps: PublicDeps): Promise<PageResponse> => {
  const { language, form, source, now } = request
  const texts = signInTextsFor(language)
  const next = localPath(form.text('next'))
  const email = form.text('email').trim()
  if (!z.email().max(254).safeParse(email).success) {
    const error = email === '' ? texts.emailMissing : texts.emailWrong
    return badRequest(<SignInPage language={language} email={email} next={next} error={error} />)
  }
  const answer: PageResponse =
    (await requestSignIn(deps, { email, source }, now)) === 'tooMany'
      ? { status: 429, page: <TooManyPage language={language} />, headers: { 'retry-after': '1200' } }
      : redirect('/sign-in/sent')
  return next ? setCookie(answer, keepNext(next)) : answer
}

const signOut = async ({ cookies }: PageRequest, { tables }: PublicDeps): Promise<PageResponse> => {
  await endSession(tables, cookies)
  return clearCookie(redirect('/'), SESSION_COOKIE)
}

export const signInRoutes: readonly Route<PublicDeps>[] = [
  {
    method: 'GET',
    path: '/sign-in',
    may: 'anyone',
    handle: async ({ language, query }) =>
      ok(<SignInPage language={language} next={localPath(query.next)} />),
  },
  {
    method: 'POST',
    path: '/sign-in',
    may: 'anyone',
    fields: [textField('email'), textField('next')],
    handle: ask,
  },
  {
    method: 'GET',
    path: '/sign-in/sent',
    may: 'anyone',
    handle: async ({ language }) => ok(<SentPage language={language} />),
  },
  { method: 'POST', path: '/sign-out', may: 'anyone', fields: [], handle: signOut },
]
