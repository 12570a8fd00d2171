import httpRouter, { type Method } from '@middy/http-router'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { log, logRoute } from '../log/log.ts'
import { refuse } from './refusal.tsx'
import type { Route, WebsiteDeps } from './route.ts'
import { serveRoute } from './serve-route.ts'

type Event = APIGatewayProxyEventV2
type Answer = APIGatewayProxyStructuredResultV2

const methods: readonly Method[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * A path that no route has and that the library's own patterns do not match, such as an empty one or one with a line
 * feed.
 */
const isStrange = (path: string): boolean => !path.startsWith('/') || /[\n\r\u2028\u2029]/.test(path)

/** The same request with a method that the library knows and no route serves, in place of one that it does not know. */
const withKnownMethod = (event: Event): Event => {
  const { requestContext } = event
  if (methods.some((method) => method === requestContext.http.method)) return event
  return {
    ...event,
    requestContext: { ...requestContext, http: { ...requestContext.http, method: 'OPTIONS' } },
  }
}

/** For each path, the methods that no route serves, with what is allowed instead. */
const unserved = (routes: readonly Pick<Route<never>, 'method' | 'path'>[]) => {
  const served = Map.groupBy(routes, ({ path }) => path)
  return [...served].flatMap(([path, those]) => {
    const allowed = those.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    const refused = methods.filter((method) => !allowed.includes(method))
    return refused.map((method) => ({ method, path, allow: allowed.join(', ') }))
  })
}

const notAllowed = (path: string, allow: string): Route<WebsiteDeps> => ({
  method: 'GET',
  path,
  may: 'anyone',
  handle: async ({ language }) => ({ ...refuse('methodNotAllowed', language), headers: { allow } }),
})

const nowhere: Route<WebsiteDeps> = {
  method: 'GET',
  path: '/{proxy+}',
  may: 'anyone',
  handle: async ({ language }) => refuse('notFound', language),
}

/**
 * The router over a website's routes: HEAD is served as GET, every other method and path, whatever it is made of, is
 * refused in plain words.
 */
export const routerOf = <Deps extends WebsiteDeps>(routes: readonly Route<Deps>[], deps: Deps) => {
  const serve = (route: Route<Deps>) => async (event: Event) => {
    logRoute(`${route.method} ${route.path}`)
    const answered = await serveRoute(route, event, deps)
    log('page-served', { status: answered.statusCode ?? 200 })
    return event.requestContext.http.method === 'HEAD' ? { ...answered, body: '' } : answered
  }
  const pages = routes.flatMap((route) => {
    const page = { method: route.method, path: route.path, handler: serve(route) }
    return route.method === 'GET' ? [page, { ...page, method: 'HEAD' as const }] : [page]
  })
  const refusals = unserved(routes).map(({ method, path, allow }) => ({
    method,
    path,
    handler: serve(notAllowed(path, allow)),
  }))
  const missing = serve(nowhere)
  const rest = { method: 'ANY' as const, path: nowhere.path, handler: missing }
  const router = httpRouter<Event, Answer>([...pages, ...refusals, rest])
  return (event: Event, context: Context, abort: { readonly signal: AbortSignal }) =>
    isStrange(event.requestContext.http.path)
      ? missing(event)
      : router(withKnownMethod(event), context, abort)
}
