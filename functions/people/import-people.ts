import type * as z from 'zod'
import { type Clock, systemClock } from '../platform/clock.ts'
import { commitAll } from '../platform/history/commit.ts'
import { inOneRun, jobEvent } from '../platform/jobs/in-one-run.ts'
import { job } from '../platform/lambda/job.ts'
import { type UrgentMail, urgentMailOfEnvironment } from '../platform/mail/urgent-mail.ts'
import { chains } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { servesInHr } from '../records/hr-today.ts'
import { peopleIn } from '../records/people.ts'
import { readGovernance } from './access-governance.ts'
import { tooManyAccessChanges } from './access-guard.ts'
import { checkImport } from './check-import.ts'
import { type HeldImport, holdNextImport, interrupted } from './held-import.ts'
import { type ImportFiles, importFilesOfEnvironment } from './import-files.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import { leaveQueue } from './import-queue.ts'
import { finishImport, type Import, importSchema, type ReportedProblem } from './imports.ts'
import { queueImport, versionsOf } from './request-import.ts'
import { writeDirectory } from './write-directory.ts'

/**
 * A turn of the schedule, a page's call or, with `request`, the operator's: import these objects of the Imports bucket. That is how
 * the first people get in, before anybody can sign in. Asking again with the same id changes nothing.
 */
export const ImportPeopleEvent = jobEvent.extend({
  request: importSchema.pick({ importId: true, files: true }).optional(),
})

type ImportPeopleDeps = { tables: Tables; files: ImportFiles; clock: Clock; urgentMail: UrgentMail }

const MOST_PROBLEMS = 500
// A record holds 400 KB.
const MOST_BYTES = 300_000

/** The first problems, at most 500 and no more than fit into the import's record. */
const report = (problems: readonly ImportProblem[]): ReportedProblem[] => {
  let room = MOST_BYTES
  return problems.slice(0, MOST_PROBLEMS).filter((problem) => {
    room -= Buffer.byteLength(JSON.stringify(problem))
    return room >= 0
  })
}

const finish = async (
  { upload, holder }: HeldImport,
  outcome: Partial<Import> & { readonly state: 'imported' | 'refused' },
  { tables, clock }: ImportPeopleDeps,
) => {
  const at = clock.now()
  const { state, peopleTotal = 0, unitsTotal = 0, plansTotal = 0, problemsTotal = 0 } = outcome
  const { accessChangesWaiting = 0 } = outcome
  const before = { state: 'queued' } as const
  const totals = { peopleTotal, unitsTotal, plansTotal, accessChangesWaiting, problemsTotal }
  const committed = await commitAll(tables, [
    {
      chain: chains.import(upload.importId),
      actor: { kind: 'system', name: 'import-people' },
      at,
      ...(state === 'imported'
        ? { action: 'importFinished', before, after: { state, ...totals } }
        : { action: 'importRefused', before, after: { state, ...totals } }),
      writes: [
        finishImport(upload.importId, holder, { ...outcome, finishedAt: at.toISOString() }),
        ...leaveQueue(upload),
      ],
    },
  ])
  if (!committed.ok) throw interrupted(upload, committed.reason)
}

/** Carries one import out: all of it when everything is right, none of it when anything is wrong. */
const carryOut = async (held: HeldImport, deps: ImportPeopleDeps): Promise<void> => {
  const refuse = (problems: readonly ImportProblem[], problemsTotal = problems.length) =>
    finish(held, { state: 'refused', problemsTotal, problems: report(problems) }, deps)
  const { requestedBy } = held.upload
  const officer = requestedBy === undefined ? undefined : await peopleIn(deps.tables).get(requestedBy)
  // Whoever lost the role meanwhile changes nothing any more.
  if (officer && !servesInHr(officer)) return refuse([problemAt('people', 1, '', 'not-officer')])
  const checked = await checkImport(held.upload, deps)
  if (!checked.ok) return refuse(checked.problems, checked.total)
  const { people, units, plans } = checked.directory
  const governance = await readGovernance(held, checked.directory, checked.known, deps)
  const tooMany = governance.isUnconfirmed ? [] : tooManyAccessChanges(people, governance)
  if (tooMany.length > 0) return refuse(tooMany)
  const written = await writeDirectory(checked.directory, checked.known, held, governance, deps)
  return finish(
    held,
    {
      state: 'imported',
      peopleTotal: people.length,
      unitsTotal: units.length,
      plansTotal: plans.length,
      accessChangesWaiting: written.waiting,
      leftOut: report(written.leftOut),
    },
    deps,
  )
}

/** Another import is begun while so much time is left, in milliseconds: that of a large one. */
const TIME_FOR_ANOTHER = 300_000

/** Processes the queue, one import after the other, while there is time for another. */
export const importPeople = async (
  { request }: z.output<typeof ImportPeopleEvent>,
  deps: ImportPeopleDeps,
  timeLeft: () => number = () => Number.POSITIVE_INFINITY,
): Promise<void> => {
  if (request) await queueImport({ ...request, versions: await versionsOf(request.files, deps.files) }, deps)
  const done = new Set<string>()
  do {
    const held = await holdNextImport(deps, done)
    if (!held) return
    await carryOut(held, deps)
    done.add(held.upload.importId)
  } while (timeLeft() > TIME_FOR_ANOTHER)
}

export const handler = job({
  event: ImportPeopleEvent,
  run: inOneRun('import-people', importPeople, ({ request }) => request !== undefined),
  deps: () => ({
    tables: tablesOfEnvironment(),
    files: importFilesOfEnvironment(),
    clock: systemClock,
    urgentMail: urgentMailOfEnvironment(),
  }),
})
