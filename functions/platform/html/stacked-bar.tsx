import { formatNumber, formatPercent } from '../i18n/format.ts'
import type { Shade } from './shades.ts'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

export interface Segment {
  readonly label: string
  readonly value: number
  readonly shade: Shade
}

interface Segments {
  readonly segments: readonly Segment[]
}

const totalOf = (segments: readonly Segment[]) => segments.reduce((sum, { value }) => sum + value, 0)

/** The parts of a whole as a picture only: it needs its numbers beside it, and one `Legend` for all strips. */
export const Strip = ({ segments, height = 16 }: Segments & { readonly height?: number }) => {
  const total = Math.max(totalOf(segments), 1)
  const percentOf = (count: number) => (count / total) * 100
  const shown = segments.filter(({ value }) => value > 0)
  return (
    <svg class="strip" width="100%" height={height} aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height={height} />
      {shown.map(({ label, value, shade }, position) => {
        const start = `${percentOf(totalOf(shown.slice(0, position)))}%`
        return (
          <g key={label}>
            <rect class={`fill-${shade}`} x={start} width={`${percentOf(value)}%`} height={height} />
            {position > 0 && <rect class="gap" x={start} width="2" height={height} />}
          </g>
        )
      })}
    </svg>
  )
}

/** What the colours mean, with the number and share of each. */
export const Legend = ({ segments }: Segments) => {
  const language = useLanguage()
  const total = totalOf(segments)
  return (
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
  )
}

/** The parts of a whole in one bar; the legend below gives every number in words. */
export const StackedBar = ({ title, segments }: Segments & { readonly title: string }) => {
  const language = useLanguage()
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <Strip segments={segments} height={28} />
      <Legend segments={segments} />
      <p class="chart-total">{textsFor(language).total(formatNumber(totalOf(segments), language))}</p>
    </figure>
  )
}
