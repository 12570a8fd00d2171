import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Language } from '../i18n/languages.ts'
import { log, logInvocation } from '../log/log.ts'
import { troubleOf } from '../log/trouble.ts'
import { answer } from './answer.tsx'
import { chooseLanguage } from './choose-language.ts'
import { readCookies } from './cookies.ts'
import type { PageResponse } from './page-response.ts'
import { refuse } from './refusal.tsx'

/** Logs a failure by name and place, and says so in the house's plain words. */
export const failed = (error: unknown, language: Language): PageResponse => {
  log('page-failed', troubleOf(error))
  return refuse('failed', language)
}

/** Answers a failure with the house's plain words, and logs it by name, route pattern and place. */
export const answerFailure = (): MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
> => ({
  before: ({ context }) => logInvocation(context),
  onError: ({ event, error }) => {
    // Which address the site has may be what could not be found out: a language may come under either name.
    const cookies = { ...readCookies(event.cookies, ''), ...readCookies(event.cookies, 'https:') }
    const language = chooseLanguage(cookies, event.headers['accept-language'])
    const visit = { path: '/', query: '', repeatable: false }
    return answer(failed(error, language), { visit, siteUrl: '' })
  },
})
