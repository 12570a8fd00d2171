import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { lazily } from '../lambda/lazily.ts'
import { writesMetrics } from '../log/metrics.ts'
import { answerFailure } from './answer-failure.ts'
import type { Route, WebsiteDeps } from './route.ts'
import { routerOf } from './router.ts'

interface Website<Deps extends WebsiteDeps> {
  readonly routes: () => readonly Route<Deps>[]
  readonly deps: () => Deps
}

/**
 * The Lambda of a website: a router of pages and actions behind HTTP API payload 2.0.
 *
 * `routes` and `deps` are called once, on the first request, so that importing a website needs no environment.
 * Every answer carries the security headers; a failure is logged by name and route pattern, and answered in
 * plain words.
 */
export const website = <Deps extends WebsiteDeps>({ routes, deps }: Website<Deps>) => {
  const router = lazily(() => routerOf(routes(), deps()))
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(answerFailure())
    .use(writesMetrics())
    .handler((event: APIGatewayProxyEventV2, context: Context, abort) => router()(event, context, abort))
}
