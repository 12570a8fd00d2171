import type { MiddlewareObj } from '@middy/core'
import { systemClock } from '../clock.ts'
import metrics from './metrics.json' with { type: 'json' }

/** What is measured of the running system; `metrics.json` is the one list, of which the dashboard is made too. */
export type Metric = keyof typeof metrics

/** CloudWatch takes so many values of a metric in one line. */
const MOST_VALUES = 100

const noted = new Map<Metric, number[]>()

/** Writes what was noted as one line in Embedded Metric Format, which CloudWatch reads from the function's log. */
const writeMetrics = (): void => {
  if (noted.size === 0) return
  const Metrics = [...noted.keys()].map((Name) => ({ Name, Unit: metrics[Name].unit }))
  const line = {
    _aws: {
      Timestamp: systemClock.now().getTime(),
      CloudWatchMetrics: [{ Namespace: 'Bina', Dimensions: [[]], Metrics }],
    },
    service: process.env.POWERTOOLS_SERVICE_NAME,
    ...Object.fromEntries(noted),
  }
  noted.clear()
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Adds to a number that is summed, such as letters sent. */
export const count = (metric: Metric, by = 1): void => {
  const [sum = 0] = noted.get(metric) ?? []
  noted.set(metric, [sum + by])
}

/** Notes one value of something that is not summed, such as how long a letter took. */
export const measure = (metric: Metric, value: number): void => {
  const values = [...(noted.get(metric) ?? []), value]
  noted.set(metric, values)
  if (values.length >= MOST_VALUES) writeMetrics()
}

/** Writes at the end of an invocation, however it ended, what it counted and measured. */
export const writesMetrics = (): MiddlewareObj => ({ after: writeMetrics, onError: writeMetrics })
