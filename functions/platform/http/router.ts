import httpRouter, { type Method } from '@middy/http-router'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { logger } from '../lambda/logger.ts'
import { refuse } from './refusal.tsx'
import type { Route, WebsiteDeps } from './route.ts'
import { serveRoute } from './serve-route.ts'

type Event = APIGatewayProxyEventV2
type Answer = APIGatewayProxyStructuredResultV2

const methods: readonly Method[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

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

/** The router over a website's routes: HEAD is served as GET, other methods and paths are refused in plain words. */
export const routerOf = <Deps extends WebsiteDeps>(routes: readonly Route<Deps>[], deps: Deps) => {
  const serve = (route: Route<Deps>) => async (event: Event) => {
    logger.appendKeys({ route: `${route.method} ${route.path}` })
    const answered = await serveRoute(route, event, deps)
    logger.debug('Served a page', { status: answered.statusCode ?? 200 })
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
  const rest = { method: 'ANY' as const, path: nowhere.path, handler: serve(nowhere) }
  return httpRouter<Event, Answer>([...pages, ...refusals, rest])
}
