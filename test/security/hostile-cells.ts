import type { ImportProblem } from '../../functions/people/import-problem.ts'
import { problemSentence } from '../../functions/people/texts.ts'
import { type Files, inventFiles, readFiles } from '../people/csv-files.ts'

/** The files of a small organisation, with nothing wrong in them. */
export const files = inventFiles(20, 3)

export const problemsOf = async (some: Files): Promise<readonly ImportProblem[]> => {
  const reading = await readFiles(some)
  return reading.ok ? [] : reading.problems
}

/** What a problem says in each language. */
export const sentences = (problem: ImportProblem | undefined) =>
  problem ? [problemSentence(problem, 'id'), problemSentence(problem, 'en')] : []

/** What somebody or something is called. */
export const NAMED = [
  ['people', 'name'],
  ['people', 'post'],
  ['units', 'name'],
] as const
