import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Metrics } from '../../../local/metrics/metrics.ts'
import { metricsText } from '../../../local/metrics/metrics-text.ts'
import { probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

const AT = Date.UTC(2026, 10, 23, 2)

/** A line as any program writes it that keeps to the format. */
const emf = (values: object, { dimensions = [[]] as string[][], time = AT, namespace = 'Shop' } = {}) =>
  JSON.stringify({
    _aws: {
      Timestamp: time,
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: dimensions,
          Metrics: [{ Name: 'Sold', Unit: 'Count' }, { Name: 'Wait' }],
        },
      ],
    },
    till: 'one',
    ...values,
  })

const notedOf = (...lines: string[]) => {
  const metrics = new Metrics()
  for (const line of lines) metrics.note(line)
  return metrics.all()
}

describe('the metrics in what functions print', () => {
  it('are counted, summed and kept as they were last', () => {
    const [sold, wait] = notedOf(emf({ Sold: 3, Wait: [4, 1.5] }), emf({ Sold: 2 }, { time: AT + 60_000 }))

    expect(sold).toMatchObject({ name: 'Sold', unit: 'Count', count: 2, sum: 5, least: 2, most: 3, last: 2 })
    expect(sold?.time).toBe(AT + 60_000)
    expect(wait).toMatchObject({ name: 'Wait', unit: 'None', count: 2, sum: 5.5, least: 1.5, last: 1.5 })
  })

  it('are a series for each value of their dimensions', () => {
    const all = notedOf(emf({ Sold: 1 }, { dimensions: [[], ['till']] }), emf({ Sold: 1 }))

    expect(all.map(({ dimensions, sum }) => ({ dimensions, sum }))).toEqual([
      { dimensions: {}, sum: 2 },
      { dimensions: { till: 'one' }, sum: 1 },
    ])
  })

  it.each([
    'Sold: 3',
    '{"CloudWatchMetrics": [',
    '{"_aws": {"CloudWatchMetrics": "all"}}',
    emf({ Sold: 'three' }),
    emf({ Sold: Array.from({ length: 101 }, () => 1) }),
  ])('are passed over where they are none (%#)', (line) => {
    expect(notedOf(line)).toEqual([])
  })

  it('fill no memory, whatever is made a dimension', () => {
    const lines = Array.from({ length: 1200 }, (_, id) => emf({ Sold: 1, id }, { dimensions: [['id']] }))

    expect(notedOf(...lines)).toHaveLength(1000)
  })

  it('are told in Prometheus’ words', () => {
    const text = metricsText(notedOf(emf({ Sold: 3, till: 'a "b"' }, { dimensions: [['till']] })))

    expect(text.split('\n')[1]).toBe('Shop_Sold_sum{till="a \\"b\\"",unit="Count"} 3')
  })
})

describe('the page of metrics', () => {
  let running: RunningCloud
  beforeAll(async () => {
    running = await runFixture()
  })
  afterAll(() => running.stop())

  it('shows what a function printed, beside its other lines, as text and not as markup', async () => {
    const line = emf({ Sold: 7 }, { namespace: 'Shop <b>' })

    await probe(running.cloud, { action: 'print', line: `a line\n${line}\nanother` })

    const page = await (await fetch(`${running.cloud.url}/_local/metrics`)).text()
    const text = await (await fetch(`${running.cloud.url}/_local/metrics.txt`)).text()
    expect(page).toContain('<h2>Shop &lt;b&gt;</h2>')
    expect(page).toMatch(/<th scope="row">Sold<\/th><td>7<\/td><td>1<\/td>/)
    expect(text).toContain('Shop__b__Sold_last{unit="Count"} 7\n')
  })
})
