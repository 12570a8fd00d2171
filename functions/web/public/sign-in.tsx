import * as z from 'zod'
import { requestSignIn } from '../../platform/access/request-sign-in.ts'
import { endSession, SESSION_COOKIE } from '../../platform/access/sessions.ts'
import { type FormField, unseen } from '../../platform/forms/form-field.ts'
import { defineForm, errorsOf } from '../../platform/forms/form-model.ts'
import { showForm } from '../../platform/forms/show-form.tsx'
import { Button, ButtonLink } from '../../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form, HiddenField } from '../../platform/html/form.tsx'
import { TextField } from '../../platform/html/inputs.tsx'
import { ConfirmationPanel } from '../../platform/html/notice.tsx'
import { Page } from '../../platform/html/page.tsx'
import { StepList } from '../../platform/html/sequences.tsx'
import { emptyForm, type Form as Typed } from '../../platform/http/form.ts'
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
import { wordsOf } from '../../platform/i18n/words.ts'
import { keepNext } from './next-cookie.ts'
import type { PublicDeps } from './public-deps.ts'
import { signInTextsFor } from './sign-in-texts.ts'

const say = wordsOf(signInTextsFor)

const emailField = {
  label: say((texts) => texts.email),
  hint: say((texts) => texts.emailHint),
  kind: 'text',
  most: 1,
  schema: z.string().trim().min(1, 'missing').pipe(z.email('wrong').max(254, 'wrong')),
  faults: { missing: say((texts) => texts.emailMissing), wrong: say((texts) => texts.emailWrong) },
} satisfies FormField<string>

const signInForm = defineForm({ fields: { email: emailField, next: unseen } })

interface SignInPageProps {
  readonly language: Language
  readonly typed?: Typed
  readonly next: string | undefined
  readonly errors?: FieldErrors
}

const SignInPage = ({ language, typed = emptyForm, next, errors = {} }: SignInPageProps) => {
  const texts = signInTextsFor(language)
  return (
    <Page language={language} title={texts.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Form action="/sign-in">
        {next && <HiddenField name="next" value={next} />}
        <TextField
          {...showForm(signInForm, { language, typed, errors })('email')}
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
  const next = localPath(form.text('next'))
  const read = signInForm.read(form)
  if (!read.ok) {
    const errors = errorsOf(read.faults, language)
    return badRequest(<SignInPage language={language} typed={form} next={next} errors={errors} />)
  }
  const { email } = read.answer
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
    fields: signInForm.fields,
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
