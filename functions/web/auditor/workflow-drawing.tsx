import { type Stay, takenWays, wayName } from '../../audit/execution-trace.ts'
import { BOX, type Box, type Line, layoutOf, type MachineName } from '../../audit/workflow-layout.ts'
import { useLanguage } from '../../platform/html/visit.ts'
import { executionTextsFor } from './execution-texts.ts'
import { stateName } from './state-names.ts'
import { wrapWords } from './wrap-words.ts'

type Mark = 'taken' | 'failed' | 'untouched'

// Colours as attributes with the house's own tokens: the policy of our pages allows no style elements.
const PAINT: Readonly<Record<Mark, { fill: string; stroke: string; width: number; ink: string }>> = {
  taken: { fill: 'var(--brand-tint)', stroke: 'var(--link)', width: 2.5, ink: 'var(--ink)' },
  failed: { fill: 'var(--danger-tint)', stroke: 'var(--danger)', width: 3, ink: 'var(--ink)' },
  untouched: { fill: 'var(--surface)', stroke: 'var(--line-strong)', width: 1, ink: 'var(--ink-soft)' },
}

const CUT = 14
const { width, height } = BOX

/** A choice is a box with pointed sides, an end a box with round ones, all else a plain box. */
const Outline = ({ type, mark }: { readonly type: Box['type']; readonly mark: Mark }) => {
  const { fill, stroke, width: strokeWidth } = PAINT[mark]
  const paint = { fill, stroke, 'stroke-width': strokeWidth }
  if (type === 'Choice') {
    const middle = height / 2
    const corners = `${CUT},0 ${width - CUT},0 ${width},${middle} ${width - CUT},${height} ${CUT},${height} 0,${middle}`
    return <polygon points={corners} {...paint} />
  }
  const isEnd = type === 'Succeed' || type === 'Fail'
  return <rect width={width} height={height} rx={isEnd ? height / 2 : 6} {...paint} />
}

const LINE_HEIGHT = 17
/** What fits into a line in bold; the pointed sides of a choice leave less. */
const MOST_CHARACTERS = { choice: 18, other: 20 } as const

const State = ({
  box,
  mark,
  visits,
}: {
  readonly box: Box
  readonly mark: Mark
  readonly visits: number
}) => {
  const language = useLanguage()
  const lines = wrapWords(
    stateName(box.name, language),
    MOST_CHARACTERS[box.type === 'Choice' ? 'choice' : 'other'],
  )
  const first = height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2
  const { ink, stroke } = PAINT[mark]
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <Outline type={box.type} mark={mark} />
      <text text-anchor="middle" font-size="13.5" font-weight={mark === 'untouched' ? 400 : 650} fill={ink}>
        {lines.map((text, at) => (
          <tspan key={text} x={width / 2} y={first + at * LINE_HEIGHT} dy="0.35em">
            {text}
          </tspan>
        ))}
      </text>
      {visits > 1 && (
        <g transform={`translate(${width - 6} 2)`}>
          <rect x="-19" y="-12" width="38" height="22" rx="11" fill={stroke} />
          <text text-anchor="middle" font-size="12" font-weight="700" fill="var(--surface)" dy="0.3em" y="-1">
            {`${visits}×`}
          </text>
        </g>
      )}
      {mark === 'failed' && (
        <g transform="translate(6 2)">
          <circle r="11" fill={stroke} />
          <path d="m-4-4 8 8m0-8-8 8" stroke="var(--surface)" stroke-width="2.5" stroke-linecap="round" />
        </g>
      )}
    </g>
  )
}

type Point = readonly [x: number, y: number]

const ROUNDING = 7

/** A point so far from `corner` towards `other`, or half way where that is too far. */
const towards = ([x, y]: Point, [otherX, otherY]: Point): Point => {
  const far = Math.hypot(otherX - x, otherY - y)
  const share = far === 0 ? 0 : Math.min(ROUNDING, far / 2) / far
  return [x + (otherX - x) * share, y + (otherY - y) * share]
}

/** Straight from point to point, with rounded corners. */
const pathThrough = (points: readonly Point[]): string =>
  points
    .map((point, at) => {
      const [before, after] = [points[at - 1], points[at + 1]]
      if (!before) return `M${point}`
      return after ? `L${towards(point, before)}Q${point} ${towards(point, after)}` : `L${point}`
    })
    .join('')

const TIP = 9

const Way = ({ way, isTaken }: { readonly way: Line; readonly isTaken: boolean }) => {
  const [x, y] = way.points.at(-1) ?? [0, 0]
  const back = (way.points.at(-2)?.[1] ?? 0) < y ? -TIP : TIP
  const points: Point[] = [...way.points.slice(0, -1), [x, y + back]]
  const colour = isTaken ? 'var(--link)' : 'var(--line-strong)'
  return (
    <g>
      <path
        d={pathThrough(points)}
        fill="none"
        stroke={colour}
        stroke-width={isTaken ? 3 : 1.25}
        stroke-dasharray={isTaken ? undefined : '5 4'}
      />
      <polygon points={`${x},${y} ${x - 5},${y + back} ${x + 5},${y + back}`} fill={colour} />
    </g>
  )
}

interface WorkflowDrawingProps {
  readonly machine: MachineName
  readonly stays: readonly Stay[]
  /** What the picture is of, for those who hear it. */
  readonly title: string
}

/** A workflow with the way that one execution took through it; its list of states says the same in words. */
export const WorkflowDrawing = ({ machine, stays, title }: WorkflowDrawingProps) => {
  const texts = executionTextsFor(useLanguage())
  const layout = layoutOf(machine)
  const taken = takenWays(stays)
  const visits = Map.groupBy(stays, ({ state }) => state)
  const markOf = (name: string): Mark => {
    const those = visits.get(name)
    if (!those) return 'untouched'
    return those.some(({ failed }) => failed) ? 'failed' : 'taken'
  }
  const isTaken = ({ from, to }: Line) => taken.has(wayName(from, to))
  const lastTaken = layout.lines.toSorted((one, other) => Number(isTaken(one)) - Number(isTaken(other)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls with the keys must reach the region first
    <section class="table-region table-scroll" aria-label={title} tabIndex={0}>
      <svg
        role="img"
        aria-label={texts.picture(title)}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
      >
        {lastTaken.map((way) => (
          <Way key={wayName(way.from, way.to)} way={way} isTaken={isTaken(way)} />
        ))}
        {layout.boxes.map((box) => (
          <State
            key={box.name}
            box={box}
            mark={markOf(box.name)}
            visits={visits.get(box.name)?.length ?? 0}
          />
        ))}
      </svg>
    </section>
  )
}
