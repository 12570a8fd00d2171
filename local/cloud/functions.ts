import { join } from 'node:path'
import type { Endpoint } from '../endpoint/endpoint.ts'
import { EventQueue } from '../lambda/event-queue.ts'
import { retriesOf } from '../lambda/event-retries.ts'
import { functionsOf } from '../lambda/function-settings.ts'
import { Lambda } from '../lambda/lambda.ts'
import { Metrics } from '../metrics/metrics.ts'
import { withLocalBuckets } from '../objects/browser-address.ts'
import { sourceMapPath } from '../source-maps/to-sources.ts'
import type { Closing } from './closing.ts'
import { functionEnvironment } from './function-environment.ts'
import type { Ground } from './ground.ts'
import type { CloudOptions } from './options.ts'

export interface Functions {
  readonly lambda: Lambda
  readonly metrics: Metrics
  readonly events: EventQueue
}

/** Makes the template's functions ready to run; `endpoint` is asked for when the first instance starts. */
export const startFunctions = (
  ground: Ground,
  { limits }: CloudOptions,
  endpoint: () => Endpoint,
  closing: Closing,
): Functions => {
  const { activity, assembly, clock, credentials, data, log, resources, store } = ground
  const siteUrl = ground.parameter('SiteUrl') ?? ground.url
  const functions = functionsOf(resources, assembly.assets).map((settings) => ({
    ...settings,
    environment: Object.fromEntries(
      Object.entries(settings.environment).map(([name, value]) => [name, withLocalBuckets(value, siteUrl)]),
    ),
  }))
  for (const settings of functions) credentials.add(settings)
  const metrics = new Metrics()
  const lambda = new Lambda({
    functions,
    clock,
    activity,
    logs: join(data, 'logs'),
    sourceMapOf: ({ name }) => sourceMapPath(assembly.folder, name),
    environmentOf: (settings) => ({
      ...functionEnvironment(settings, endpoint().url),
      ...credentials.of(settings),
    }),
    measured: (line) => metrics.note(line),
    serve: ({ body, ...call }) => endpoint().serve({ ...call, body: Buffer.from(body) }),
    ...(limits ? { limits } : {}),
  })
  const events = new EventQueue({
    store: store.database,
    clock,
    activity,
    invoke: (name, payload, isUrgent) => lambda.invoke(name, payload, isUrgent),
    retriesOf: retriesOf(resources),
    log,
  })
  closing.add(() => lambda.end())
  closing.add(() => events.stop())
  return { lambda, metrics, events }
}
