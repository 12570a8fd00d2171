import type { Name } from '../ground/organisation.ts'
import type { Machine } from '../ground/running-machine.ts'

/** Ratings by who gets them; everybody else meets what was expected. */
export type Ratings = Partial<Record<Name, 'above' | 'meets' | 'below'>>

/** Lets everybody assess themselves and be reviewed, and their units come to calibration. */
export const review = async (machine: Machine, ratings: Ratings = {}): Promise<void> => {
  await machine.answerAll('selfAssessment')
  await machine.advance({ days: 1 })
  for (const { taskId, assigneeId, subjectId } of await machine.openTasks('review')) {
    const rating = ratings[machine.nameOf(subjectId.split('.').at(-1) ?? '')] ?? 'meets'
    await machine.answerTask(machine.nameOf(assigneeId), taskId, [rating])
  }
  await machine.advance({ minutes: 10 })
}

/** Brings a period to the day on which its results are published, with the ratings given. */
export const publish = async (machine: Machine, ratings: Ratings = {}): Promise<void> => {
  await review(machine, ratings)
  await machine.answerAll('calibration')
  await machine.advance({ minutes: 10 })
}
