import { type Observation, readEmf } from './read-emf.ts'

/** What has been observed of one metric in one set of dimensions. */
export interface Series extends Omit<Observation, 'values' | 'time'> {
  /** How many values. */
  readonly count: number
  readonly sum: number
  readonly least: number
  readonly most: number
  readonly last: number
  /** When the last value was observed, by the machine's clock. */
  readonly time: number
}

/** Whoever makes an id a dimension makes a series of each. */
const MOST_SERIES = 1000

const nameOf = ({ namespace, name, dimensions }: Omit<Observation, 'values'>) =>
  [namespace, name, ...Object.entries(dimensions).toSorted().flat()].join('\n')

const withValue = (series: Series | undefined, observed: Observation, value: number): Series => {
  const { values: _, ...metric } = observed
  const once = { ...metric, count: 1, sum: value, least: value, most: value, last: value }
  if (!series) return once
  return {
    ...once,
    count: series.count + 1,
    sum: series.sum + value,
    least: Math.min(series.least, value),
    most: Math.max(series.most, value),
  }
}

/** The metrics that functions wrote into their logs since the machine was started, as CloudWatch would sum them up. */
export class Metrics {
  readonly #series = new Map<string, Series>()

  /** Takes a line that a function printed. */
  note(line: string): void {
    for (const observed of readEmf(line)) {
      const name = nameOf(observed)
      if (!this.#series.has(name) && this.#series.size >= MOST_SERIES) continue
      for (const value of observed.values)
        this.#series.set(name, withValue(this.#series.get(name), observed, value))
    }
  }

  /** All series, by namespace, name and dimensions. */
  all(): readonly Series[] {
    return [...this.#series]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([, series]) => series)
  }
}
