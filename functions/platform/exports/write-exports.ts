import { accountsIn, isServing } from '../access/accounts.ts'
import type { Clock } from '../clock.ts'
import { log } from '../log/log.ts'
import { troubleOf } from '../log/trouble.ts'
import type { Tables } from '../table/table.ts'
import type { Export } from './exports.ts'
import { finishExport, type Outcome } from './finish-export.ts'
import { type HeldExport, holdNextExport } from './held-export.ts'
import { OutOfTime, type WriteFileDeps, writeFile } from './write-file.ts'

interface WriteExportsDeps extends WriteFileDeps {
  readonly clock: Clock
}

/** A file is begun only while so much time is left, in milliseconds: most of a run, so that each has what a run has. */
const TIME_FOR_A_FILE = 780_000
const MOST_ATTEMPTS = 3

const mayHave = async ({ requestedBy, requestedAs }: Export, tables: Tables) => {
  const account = await accountsIn(tables).get(requestedBy)
  return account !== undefined && isServing(account) && account.roles.includes(requestedAs)
}

/** @throws what interrupted the attempt, where the next run is to try again. */
const outcomeOf = async (
  held: HeldExport,
  deps: WriteExportsDeps,
  timeLeft: () => number,
): Promise<Outcome> => {
  const { exportId, attempts } = held.wanted
  if (!(await mayHave(held.wanted, deps.tables))) return { state: 'failed', failure: 'notOfficer' }
  // So many runs ended without a word.
  if (attempts > MOST_ATTEMPTS) return { state: 'failed', failure: 'error' }
  try {
    return { state: 'ready', ...(await writeFile(held, deps, timeLeft)) }
  } catch (error) {
    log('export-interrupted', { exportId, attempt: attempts, ...troubleOf(error) })
    if (error instanceof OutOfTime) return { state: 'failed', failure: 'tooLong' }
    if (attempts >= MOST_ATTEMPTS) return { state: 'failed', failure: 'error' }
    await held.release()
    throw error
  }
}

const carryOut = async (held: HeldExport, deps: WriteExportsDeps, timeLeft: () => number): Promise<void> => {
  const outcome = await outcomeOf(held, deps, timeLeft)
  await finishExport(held, outcome, deps)
  if (outcome.state === 'failed' && outcome.failure !== 'notOfficer')
    log('export-given-up', { exportId: held.wanted.exportId, because: outcome.failure })
}

/**
 * Writes the files that are asked for, one after the other, while there is time for another.
 *
 * @throws AggregateError when an attempt was interrupted that the next run repeats, after the others were written.
 */
export const writeExports = async (
  _: unknown,
  deps: WriteExportsDeps,
  timeLeft: () => number = () => Number.POSITIVE_INFINITY,
): Promise<void> => {
  const tried = new Set<string>()
  const faults: unknown[] = []
  while (timeLeft() >= TIME_FOR_A_FILE) {
    const held = await holdNextExport(tried, deps)
    if (!held) break
    tried.add(held.wanted.exportId)
    await carryOut(held, deps, timeLeft).catch((error: unknown) => faults.push(error))
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Not every export was written.')
}
