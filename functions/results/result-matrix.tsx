import type { PredicateMatrix } from '../domain/predicate.ts'
import { RATINGS, type Rating } from '../domain/rating.ts'
import { predicateTones } from '../platform/html/tag.tsx'
import { useLanguage } from '../platform/html/visit.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { textsFor } from './texts.ts'

interface ResultMatrixProps {
  readonly caption: string
  /** What the cell of the result says. */
  readonly here: string
  readonly matrix: PredicateMatrix
  readonly work: Rating
  readonly behaviour: Rating
}

const behavioursWorstFirst = [...RATINGS].reverse()

/** The matrix with the cell of one result lit: by colour, by a sign and in words. */
export const ResultMatrix = ({ caption, here, matrix, work, behaviour }: ResultMatrixProps) => {
  const { terms } = vocabularyFor(useLanguage())
  // Short words, since the cells of a phone are 80 px wide.
  const { axis, cells } = textsFor(useLanguage())
  return (
    <div class="chart">
      <table class="matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td class="matrix-corner" />
            <th scope="colgroup" colSpan={3} class="matrix-axis">
              {terms.behaviour}
            </th>
          </tr>
          <tr>
            <th scope="col" class="matrix-axis">
              {terms.work}
            </th>
            {behavioursWorstFirst.map((column) => (
              <th key={column} scope="col">
                {axis[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((row) => (
            <tr key={row}>
              <th scope="row">{axis[row]}</th>
              {behavioursWorstFirst.map((column) => {
                const predicate = matrix[row][column]
                const isHere = row === work && column === behaviour
                return (
                  <td
                    key={column}
                    class={isHere ? `tone-${predicateTones[predicate]}` : 'soft'}
                    aria-current={isHere ? 'true' : undefined}
                  >
                    {isHere && <strong>✓</strong>}
                    <span class="matrix-name">{cells[predicate]}</span>
                    {isHere && <span class="matrix-name">{here}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
