import { formatNumber, formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import type { Shade } from './shades.ts'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** One category; `atMost` and `atLeast` are the counts that the pattern allows or asks for. */
export interface Bar {
  readonly label: string
  readonly value: number
  readonly shade: Shade
  readonly atMost?: number | undefined
  readonly atLeast?: number | undefined
}

const height = 22
const isOutside = ({ value, atMost, atLeast }: Bar) =>
  (atMost !== undefined && value > atMost) || (atLeast !== undefined && value < atLeast)

const boundWords = (bar: Bar, language: Language) => {
  const texts = textsFor(language)
  return [
    ...(bar.atMost === undefined ? [] : [texts.atMost(formatNumber(bar.atMost, language))]),
    ...(bar.atLeast === undefined ? [] : [texts.atLeast(formatNumber(bar.atLeast, language))]),
    ...(isOutside(bar) ? [texts.outsidePattern] : []),
  ].join(', ')
}

const Row = ({ bar, total }: { readonly bar: Bar; readonly total: number }) => {
  const language = useLanguage()
  const percentOf = (count: number) => Math.min(100, (count / Math.max(total, 1)) * 100)
  const bounds = [bar.atMost, bar.atLeast].filter((bound) => bound !== undefined)
  const words = boundWords(bar, language)
  return (
    <tr class={isOutside(bar) ? 'bars-outside' : undefined}>
      <th scope="row">
        {bar.label}
        {words && <span class="bars-bound">{words}</span>}
      </th>
      <td class="bars-bar">
        <svg width="100%" height={height} aria-hidden="true" focusable="false">
          <rect class="track" width="100%" height={height} />
          <rect class={`fill-${bar.shade}`} width={`${percentOf(bar.value)}%`} height={height} />
          {bounds.map(percentOf).map((bound) => (
            <g key={bound}>
              <rect
                class="bound-edge"
                x={`${bound}%`}
                width="7"
                height={height}
                transform="translate(-3.5)"
              />
              <rect class="bound" x={`${bound}%`} width="3" height={height} transform="translate(-1.5)" />
            </g>
          ))}
        </svg>
      </td>
      <td class="bars-number">
        <strong>{formatNumber(bar.value, language)}</strong>{' '}
        <span class="soft">{`(${formatPercent(total === 0 ? 0 : bar.value / total, language)})`}</span>
      </td>
    </tr>
  )
}

interface DistributionChartProps {
  readonly title: string
  readonly bars: readonly Bar[]
}

/** How many fall into each category, against what the pattern allows: a chart that is its own table. */
export const DistributionChart = ({ title, bars }: DistributionChartProps) => {
  const language = useLanguage()
  const texts = textsFor(language)
  const total = bars.reduce((sum, { value }) => sum + value, 0)
  return (
    <div class="chart">
      <table class="bars">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.category}</th>
            <th scope="col">{texts.share}</th>
            <th scope="col" class="bars-number">
              {texts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <Row key={bar.label} bar={bar} total={total} />
          ))}
        </tbody>
      </table>
      <p class="chart-total">{texts.total(formatNumber(total, language))}</p>
    </div>
  )
}
