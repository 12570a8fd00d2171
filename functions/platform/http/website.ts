import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { JobWaker } from '../jobs/wake-jobs.ts'
import { wakesJobs } from '../jobs/wakes-jobs.ts'
import { lazily } from '../lambda/lazily.ts'
import { writesMetrics } from '../log/metrics.ts'
import { answerFailure } from './answer-failure.ts'
import type { Route, WebsiteDeps } from './route.ts'
import { routerOf } from './router.ts'

interface Website<Deps extends WebsiteDeps> {
  readonly routes: () => readonly Route<Deps>[]
  readonly deps: () => Deps
  /** Wakes the jobs that follow up what its actions write. */
  readonly waker?: () => JobWaker
}

/**
 * The Lambda of a website: a router of pages and actions behind HTTP API payload 2.0.
 *
 * `routes` and `deps` are called once, on the first request, so that importing a website needs no environment.
 * Every answer carries the security headers; a failure is logged by name and route pattern, and answered in
 * plain words.
 */
export const website = <Deps extends WebsiteDeps>({ routes, deps, waker }: Website<Deps>) => {
  const router = lazily(() => routerOf(routes(), deps()))
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(answerFailure())
    .use(writesMetrics())
    .use(wakesJobs(waker))
    .handler((event: APIGatewayProxyEventV2, context: Context, abort) => router()(event, context, abort))
}
