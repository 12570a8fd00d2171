import { ButtonLink } from '../html/button.tsx'
import { Page } from '../html/page.tsx'
import type { Language } from '../i18n/languages.ts'
import type { PageResponse } from './page-response.ts'
import { textsFor } from './texts.ts'

const statuses = {
  forbidden: 403,
  crossSite: 403,
  signedOut: 403,
  notFound: 404,
  methodNotAllowed: 405,
  tooLarge: 413,
  notAForm: 415,
  failed: 500,
} as const

export type Refusal = keyof typeof statuses

/** Says in the reader's language why a request was refused and which way to go on. */
export const refuse = (refusal: Refusal, language: Language, onward = '/'): PageResponse => {
  const texts = textsFor(language)
  const { title, text } = texts[refusal]
  const page = (
    <Page language={language} title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <ButtonLink href={onward} kind="secondary">
        {refusal === 'signedOut' ? texts.signIn : texts.backToStart}
      </ButtonLink>
    </Page>
  )
  return { status: statuses[refusal], page }
}
