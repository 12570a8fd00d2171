import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { DistributionChart } from '../../../functions/platform/html/distribution-chart.tsx'
import { PredicateMatrix } from '../../../functions/platform/html/predicate-matrix.tsx'
import { ProgressBar } from '../../../functions/platform/html/progress-bar.tsx'
import { StackedBar } from '../../../functions/platform/html/stacked-bar.tsx'

const textOf = (node: VNode) =>
  render(node)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('charts', () => {
  it('say every number in words', () => {
    const bar = (
      <StackedBar
        title="Predikat"
        segments={[
          { label: 'Baik', value: 1500, shade: 2 },
          { label: 'Kurang', value: 500, shade: 4 },
        ]}
      />
    )

    expect(textOf(bar)).toContain('Baik 1.500 (75%) Kurang 500 (25%) Jumlah seluruhnya 2.000')
  })

  it('put the parts of a whole end to end', () => {
    const bar = (
      <StackedBar
        title="Predikat"
        segments={[
          { label: 'Baik', value: 3, shade: 2 },
          { label: 'Butuh Perbaikan', value: 0, shade: 3 },
          { label: 'Kurang', value: 1, shade: 4 },
        ]}
      />
    )

    const parts = [...render(bar).matchAll(/class="fill-\d" x="([\d.]+%)" width="([\d.]+%)"/g)]

    expect(parts.map(([, start, width]) => [start, width])).toEqual([
      ['0%', '75%'],
      ['75%', '25%'],
    ])
  })

  it('have nothing to divide by when nobody is there yet', () => {
    expect(textOf(<StackedBar title="Predikat" segments={[]} />)).toContain('Jumlah seluruhnya 0')
    expect(textOf(<ProgressBar id="p" label="Masuk" value={0} max={0} />)).toContain('0 dari 0 (0%)')
    expect(textOf(<DistributionChart title="Predikat" bars={[]} />)).not.toContain('NaN')
  })

  it.each([
    [{ value: 8, atMost: 7 }, true],
    [{ value: 7, atMost: 7 }, false],
    [{ value: 1, atLeast: 2 }, true],
    [{ value: 2, atLeast: 2, atMost: 7 }, false],
    [{ value: 3 }, false],
  ])('say whether %j is outside the pattern: %s', (bar, outside) => {
    const chart = <DistributionChart title="Predikat" bars={[{ label: 'Baik', shade: 2, ...bar }]} />

    expect(textOf(chart).includes('di luar pola')).toBe(outside)
  })

  it('place people by work downwards and by behaviour to the right, with the predicate that follows', () => {
    const none = { below: 0, meets: 0, above: 0 }
    const counts = { above: { ...none, below: 4 }, meets: none, below: { ...none, above: 6 } }

    const text = textOf(<PredicateMatrix title="Matriks" counts={counts} />)

    expect(text).toMatch(/Di atas ekspektasi 4 Kurang 0 Baik 0 Sangat Baik Sesuai/)
    expect(text).toMatch(/Di bawah ekspektasi 0 Sangat Kurang 0 Butuh Perbaikan 6 Butuh Perbaikan/)
  })
})
