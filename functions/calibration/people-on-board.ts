import type { Predicate } from '../domain/predicate.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import { peopleIn } from '../records/people.ts'
import { isUnrated } from './tally.ts'

/** How many people one page of the board shows. */
export const PEOPLE_PER_PAGE = 25

/** A person on the board; `before` is the predicate of the last period that ended for them. */
export interface OnBoard {
  readonly appraisal: Appraisal
  readonly name: string
  readonly post: string
  readonly before: Predicate | undefined
}

/** Picks one page (from 1) of those to calibrate: the unrated first, each group by id. */
export const pickPage = async (
  appraisals: AsyncIterable<Appraisal>,
  unratedInAll: number,
  page: number,
): Promise<Appraisal[]> => {
  const from = (page - 1) * PEOPLE_PER_PAGE
  const picked: { rank: number; appraisal: Appraisal }[] = []
  let unrated = 0
  let rated = unratedInAll
  for await (const appraisal of appraisals) {
    if (appraisal.state !== 'calibration') continue
    const rank = isUnrated(appraisal) ? unrated++ : rated++
    if (rank >= from && rank < from + PEOPLE_PER_PAGE) picked.push({ rank, appraisal })
  }
  return picked.toSorted((one, other) => one.rank - other.rank).map(({ appraisal }) => appraisal)
}

const ENDED: ReadonlySet<Appraisal['state']> = new Set(['final', 'followUp', 'closed'])

/** The predicate of a person's last period before this one that became final. */
const lastPredicate = async (
  tables: Tables,
  { employeeId, periodId }: Pick<Appraisal, 'employeeId' | 'periodId'>,
): Promise<Predicate | undefined> => {
  const { items } = await appraisalsIn(tables).ofPerson(employeeId, { limit: 6 })
  return items.find((earlier) => earlier.periodId < periodId && ENDED.has(earlier.state))?.predicate
}

export const peopleOnBoard = (tables: Tables, appraisals: readonly Appraisal[]): Promise<OnBoard[]> =>
  Promise.all(
    appraisals.map(async (appraisal) => {
      const [person, before] = await Promise.all([
        peopleIn(tables).get(appraisal.employeeId),
        lastPredicate(tables, appraisal),
      ])
      return { appraisal, name: person?.name ?? appraisal.employeeId, post: person?.post ?? '', before }
    }),
  )
