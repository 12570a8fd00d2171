import type { Series } from './metrics.ts'

const named = (text: string) => text.replace(/[^\w]/g, '_')

const quoted = (text: string) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

const labels = ({ unit, dimensions }: Series) =>
  `{${Object.entries({ ...dimensions, unit })
    .map(([name, value]) => `${named(name)}=${quoted(value)}`)
    .join(',')}}`

const MEASURES = { count: 'count', sum: 'sum', min: 'least', max: 'most', last: 'last' } as const

/** The metrics in Prometheus' text format, `<namespace>_<name>_sum` and so on, each a number of its own. */
export const metricsText = (all: readonly Series[]): string =>
  all
    .flatMap((series) =>
      Object.entries(MEASURES).map(
        ([suffix, measure]) =>
          `${named(`${series.namespace}_${series.name}_${suffix}`)}${labels(series)} ${series[measure]}\n`,
      ),
    )
    .join('')
