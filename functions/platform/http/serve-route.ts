import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { TypedText } from '../html/visit.ts'
import { isLanguage } from '../i18n/languages.ts'
import { recordOf } from '../record-of.ts'
import { admit, signInPath } from './admit.ts'
import { answer } from './answer.tsx'
import { failed } from './answer-failure.ts'
import { chooseLanguage, languageCookie } from './choose-language.ts'
import { readCookies } from './cookies.ts'
import { emptyForm, nothingPosted } from './form.ts'
import { labelsOf } from './form-fields.ts'
import { localPath } from './local-path.ts'
import { type PageResponse, redirect, setCookie } from './page-response.ts'
import { type ReadForm, readForm } from './read-form.ts'
import { type Refusal, refuse } from './refusal.tsx'
import type { PageRequest, Route, WebsiteDeps } from './route.ts'
import { isSameOrigin } from './same-origin.ts'

// What stands in an address becomes part of a key, which takes 2,048 bytes and 1,024 in its second half.
const LONGEST_IN_PATH = 256
const LONGEST_IN_QUERY = 1500

const namesNothing = ({ params }: PageRequest) =>
  Object.entries(params).some(
    ([name, value]) => name !== 'proxy' && Buffer.byteLength(value) > LONGEST_IN_PATH,
  )

const decoded = (value: string) => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const withoutLanguage = (path: string, query: string) => {
  const rest = new URLSearchParams(query)
  rest.delete('language')
  // The path is the visitor's own words: it must not lead off our site.
  return localPath(rest.size > 0 ? `${path}?${rest}` : path) ?? '/'
}

const readRequest = async (event: APIGatewayProxyEventV2, deps: WebsiteDeps): Promise<PageRequest> => {
  const cookies = readCookies(event.cookies, deps.siteUrl)
  const now = deps.clock.now()
  const query = [...new URLSearchParams(event.rawQueryString)].reverse()
  const params = Object.entries(event.pathParameters ?? {})
  return {
    method: event.requestContext.http.method === 'POST' ? 'POST' : 'GET',
    source: event.requestContext.http.sourceIp,
    path: event.requestContext.http.path,
    params: recordOf(params.map(([name, value]) => [name, decoded(value ?? '')])),
    query: recordOf(
      query.map(
        ([name, value]) => [name, Buffer.byteLength(value) <= LONGEST_IN_QUERY ? value : ''] as const,
      ),
    ),
    form: emptyForm,
    posted: nothingPosted,
    cookies,
    language: chooseLanguage(cookies, event.headers['accept-language']),
    session: await deps.findSession(cookies, now),
    now,
  }
}

const NOTHING: ReadForm = { ok: true, posted: nothingPosted }

/** What our own page posted. */
const readPosted = (
  method: Route<never>['method'],
  event: APIGatewayProxyEventV2,
  { siteUrl }: WebsiteDeps,
): ReadForm => (method === 'GET' || !isSameOrigin(event.headers, siteUrl) ? NOTHING : readForm(event))

/** What stands between a request and its route, in order: language, origin, access, form. */
const respond = async <Deps extends WebsiteDeps>(
  route: Route<Deps>,
  event: APIGatewayProxyEventV2,
  request: PageRequest,
  read: ReadForm,
  deps: Deps,
): Promise<PageResponse> => {
  const { path, language, query } = request
  const no = (refusal: Refusal, onward?: string) => refuse(refusal, language, onward)

  if (request.method === 'GET' && isLanguage(query.language)) {
    return setCookie(redirect(withoutLanguage(path, event.rawQueryString)), languageCookie(query.language))
  }
  if (request.method === 'POST' && !isSameOrigin(event.headers, deps.siteUrl)) return no('crossSite')

  const admitted = admit(route.may, request.session)
  if (admitted === 'no') return no('forbidden')
  if (admitted === 'sign-in') {
    return request.method === 'GET'
      ? redirect(signInPath(request, event.rawQueryString))
      : no('signedOut', signInPath(request))
  }
  if (namesNothing(request)) return no('notFound')
  if (route.method === 'GET') return route.handle(request, deps)
  if (!read.ok) return no(read.reason === 'too-large' ? 'tooLarge' : 'notAForm')
  return route.handle({ ...request, form: read.posted.only(route.fields), posted: read.posted }, deps)
}

/** What was typed on a form that is refused by a page without it. */
const typedOf = <Deps extends WebsiteDeps>(
  route: Route<Deps>,
  request: PageRequest,
  { posted }: ReadForm,
  { status, showsTyped }: PageResponse,
): readonly TypedText[] => {
  if (route.method === 'GET' || status < 400 || showsTyped) return []
  const labels = route.labels?.(request) ?? labelsOf(route)
  return posted.texts(labels).map(([label, text]) => ({ label: label(request.language), text }))
}

const filled = (response: PageResponse, { language }: PageRequest): PageResponse => {
  if (response.page || response.body) return response
  if (response.status === 404) return { ...refuse('notFound', language), ...response }
  return response.status === 403 ? { ...refuse('forbidden', language), ...response } : response
}

/** Serves one request with one route: checks who may, reads the form, answers with the house's headers. */
export const serveRoute = async <Deps extends WebsiteDeps>(
  route: Route<Deps>,
  event: APIGatewayProxyEventV2,
  deps: Deps,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const request = await readRequest(event, deps)
  const read = readPosted(route.method, event, deps)
  const write = (response: PageResponse) => {
    const visit = {
      path: request.path,
      query: event.rawQueryString,
      repeatable: request.method === 'GET',
      agency: deps.agency,
      signedInAs: request.session?.name,
      languageAt: route.languageAt?.(request) ?? (request.session && '/language'),
      typed: typedOf(route, request, read, response),
    }
    return answer(response, { visit, siteUrl: deps.siteUrl })
  }
  try {
    return write(filled(await respond(route, event, request, read, deps), request))
  } catch (error) {
    return write(failed(error, request.language))
  }
}
