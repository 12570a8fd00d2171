import { beforeAll } from 'vitest'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../../functions/records/appraisals.ts'
import type { Person } from '../../functions/records/people.ts'
import { askFor, type OpenedPeriod, openedPeriod } from '../ground/period.ts'

export const LATELY = '2026-11-20T02:00:00.000Z'

/** A period with a review and a self-assessment of one employee asked for, and people who might take them over. */
export const withReassignable = (tables: () => Tables) => {
  let made: { opened: OpenedPeriod; own: Task; review: Task; appraisal: Appraisal } | undefined
  beforeAll(async () => {
    const opened = await openedPeriod(tables(), { employees: 2 })
    const [{ appraisalId: subjectId } = { appraisalId: '' }] = opened.appraisals
    const own = await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
    const review = await askFor(tables(), { kind: 'review', subjectId, round: 1 })
    const appraisal = await appraisalsIn(tables()).get(subjectId)
    if (!appraisal) throw new Error('The fixture has an appraisal.')
    made = { opened, own, review, appraisal }
  })

  const given = () => {
    if (!made) throw new Error('The period is there only while tests run.')
    return made
  }

  const colleague = (requested: Partial<Person> = {}): Person => ({
    ...given().opened.head,
    personId: 'colleague001',
    ...requested,
  })

  return { given, colleague }
}
