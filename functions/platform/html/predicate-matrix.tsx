import { type PredicateMatrix as Matrix, PREDICATE_MATRIX, type Predicate } from '../../domain/predicate.ts'
import { RATINGS, type Rating } from '../../domain/rating.ts'
import { formatNumber } from '../i18n/format.ts'
import { vocabularyFor } from '../i18n/vocabulary.ts'
import { predicateTones } from './tag.tsx'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** How many people have these two ratings; the key is the work rating, then the behaviour rating. */
export type RatingCounts = Readonly<Record<Rating, Readonly<Record<Rating, number>>>>

const behavioursWorstFirst = [...RATINGS].reverse()
const size = 36

const Cell = ({
  count,
  most,
  predicate,
}: {
  readonly count: number
  readonly most: number
  readonly predicate: Predicate
}) => {
  const language = useLanguage()
  // The area of a circle, not its radius, stands for the count.
  const radiusOf = (count: number) => (size / 2 - 1) * Math.sqrt(count / Math.max(most, 1))
  return (
    <td class={`tone-${predicateTones[predicate]}`}>
      <svg width={size} height={size} aria-hidden="true" focusable="false">
        <circle class="bubble" cx={size / 2} cy={size / 2} r={radiusOf(count)} />
      </svg>
      <strong>{formatNumber(count, language)}</strong>
      <span class="matrix-name">{vocabularyFor(language).predicates[predicate]}</span>
    </td>
  )
}

interface PredicateMatrixProps {
  readonly title: string
  readonly counts: RatingCounts
  /** Default: the regulation's; a period's own profile may differ. */
  readonly matrix?: Matrix
}

/** The 3×3 quadrant with its people: work downwards from above, behaviour to the right from below. */
export const PredicateMatrix = ({ title, counts, matrix = PREDICATE_MATRIX }: PredicateMatrixProps) => {
  const words = vocabularyFor(useLanguage())
  const most = Math.max(...RATINGS.flatMap((work) => RATINGS.map((behaviour) => counts[work][behaviour])))
  const total = RATINGS.flatMap((work) => RATINGS.map((behaviour) => counts[work][behaviour])).reduce(
    (sum, count) => sum + count,
    0,
  )
  return (
    <div class="chart">
      <table class="matrix">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td class="matrix-corner" />
            <th scope="colgroup" colSpan={3} class="matrix-axis">
              {words.terms.behaviour}
            </th>
          </tr>
          <tr>
            <th scope="col" class="matrix-axis">
              {words.terms.work}
            </th>
            {behavioursWorstFirst.map((behaviour) => (
              <th key={behaviour} scope="col">
                {words.ratings[behaviour]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((work) => (
            <tr key={work}>
              <th scope="row">{words.ratings[work]}</th>
              {behavioursWorstFirst.map((behaviour) => (
                <Cell
                  key={behaviour}
                  count={counts[work][behaviour]}
                  most={most}
                  predicate={matrix[work][behaviour]}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="chart-total">{textsFor(useLanguage()).total(String(total))}</p>
    </div>
  )
}
