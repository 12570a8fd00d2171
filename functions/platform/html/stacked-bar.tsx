import { scaleLinear } from 'd3-scale'
import type { Predicate } from '../../domain/predicate.ts'
import { formatNumber, formatPercent } from '../i18n/format.ts'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** A colour of the charts: 1–5 from best to worst, 6 for what is open or unknown. */
export type Shade = 1 | 2 | 3 | 4 | 5 | 6

/** The shade of each predicate, the same in every chart. */
export const predicateShades: Readonly<Record<Predicate, Shade>> = {
  veryGood: 1,
  good: 2,
  needsImprovement: 3,
  poor: 4,
  veryPoor: 5,
}

export interface Segment {
  readonly label: string
  readonly value: number
  readonly shade: Shade
}

const height = 28

interface StackedBarProps {
  readonly title: string
  readonly segments: readonly Segment[]
}

/** The parts of a whole in one bar; the legend below gives every number in words. */
export const StackedBar = ({ title, segments }: StackedBarProps) => {
  const language = useLanguage()
  const total = segments.reduce((sum, { value }) => sum + value, 0)
  const percentOf = scaleLinear([0, Math.max(total, 1)], [0, 100])
  const shown = segments.filter(({ value }) => value > 0)
  const starts = shown.map((_, position) =>
    shown.slice(0, position).reduce((sum, { value }) => sum + value, 0),
  )
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg width="100%" height={height} aria-hidden="true" focusable="false">
        <rect class="track" width="100%" height={height} rx="4" />
        {shown.map(({ label, value, shade }, position) => {
          const start = `${percentOf(starts[position] ?? 0)}%`
          return (
            <g key={label}>
              <rect class={`fill-${shade}`} x={start} width={`${percentOf(value)}%`} height={height} />
              {position > 0 && <rect class="gap" x={start} width="2" height={height} />}
            </g>
          )
        })}
      </svg>
      <ul class="legend">
        {segments.map(({ label, value, shade }) => (
          <li key={label}>
            <svg width="14" height="14" aria-hidden="true" focusable="false">
              <rect class={`fill-${shade}`} width="14" height="14" rx="3" />
            </svg>
            <span>{label}</span>
            <span class="number">
              {formatNumber(value, language)}{' '}
              <span class="soft">{`(${formatPercent(total === 0 ? 0 : value / total, language)})`}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="chart-total">{textsFor(language).total(formatNumber(total, language))}</p>
    </figure>
  )
}
