import * as z from 'zod'
import { type Clock, systemClock } from '../platform/clock.ts'
import { commitAll } from '../platform/history/commit.ts'
import { job } from '../platform/lambda/job.ts'
import { chains } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { checkImport } from './check-import.ts'
import { type HeldImport, holdNextImport, interrupted } from './held-import.ts'
import { type ImportFiles, importFilesOfEnvironment } from './import-files.ts'
import type { ImportProblem } from './import-problem.ts'
import { finishImport, type Import, importSchema, type ReportedProblem } from './imports.ts'
import { queueImport } from './request-import.ts'
import { problemSentence } from './texts.ts'
import { writeDirectory } from './write-directory.ts'

/**
 * A tick of the schedule or, with `request`, an operator's wish: import these objects of the Imports bucket. That is how
 * the first people get in, before anybody can sign in. Asking again with the same id changes nothing.
 */
export const ImportPeopleEvent = z.looseObject({
  request: importSchema.pick({ importId: true, files: true }).optional(),
})

type ImportPeopleDeps = { tables: Tables; files: ImportFiles; clock: Clock }

const MOST_PROBLEMS = 500
// A record holds 400 KB.
const MOST_BYTES = 300_000

const reported = (problem: ImportProblem): ReportedProblem => ({
  ...problem,
  sentence: { id: problemSentence(problem, 'id'), en: problemSentence(problem, 'en') },
})

/** The first problems, at most 500 and no more than fit into the import's record. */
const report = (problems: readonly ImportProblem[]): ReportedProblem[] => {
  let room = MOST_BYTES
  return problems
    .slice(0, MOST_PROBLEMS)
    .map(reported)
    .filter((problem) => {
      room -= Buffer.byteLength(JSON.stringify(problem))
      return room >= 0
    })
}

const finish = async (
  { upload, holder }: HeldImport,
  outcome: Partial<Import> & Pick<Import, 'state'>,
  { tables, clock }: ImportPeopleDeps,
) => {
  const at = clock.now()
  const { state, peopleTotal = 0, unitsTotal = 0, plansTotal = 0, problemsTotal = 0 } = outcome
  const committed = await commitAll(tables, [
    {
      chain: chains.import(upload.importId),
      actor: { kind: 'system', name: 'import-people' },
      at,
      deed: state === 'imported' ? 'importFinished' : 'importRefused',
      before: { state: 'queued' },
      after: { state, peopleTotal, unitsTotal, plansTotal, problemsTotal },
      writes: [finishImport(upload.importId, holder, { ...outcome, finishedAt: at.toISOString() })],
    },
  ])
  if (!committed.ok) throw interrupted(upload, committed.reason)
}

/** Takes the next queued import: all of it when everything is right, none of it when anything is wrong. */
export const importPeople = async (
  { request }: z.output<typeof ImportPeopleEvent>,
  deps: ImportPeopleDeps,
): Promise<void> => {
  if (request) await queueImport(request, deps)
  const held = await holdNextImport(deps)
  if (!held) return
  const checked = await checkImport(held.upload, deps)
  if (!checked.ok) {
    const { problems } = checked
    await finish(held, { state: 'refused', problemsTotal: problems.length, problems: report(problems) }, deps)
    return
  }
  const { people, units, plans } = checked.directory
  await writeDirectory(checked.directory, checked.known, held, deps)
  await finish(
    held,
    { state: 'imported', peopleTotal: people.length, unitsTotal: units.length, plansTotal: plans.length },
    deps,
  )
}

export const handler = job({
  event: ImportPeopleEvent,
  run: importPeople,
  deps: () => ({ tables: tablesOfEnvironment(), files: importFilesOfEnvironment(), clock: systemClock }),
})
