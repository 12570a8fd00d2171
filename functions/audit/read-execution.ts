import { archiveKeys } from '../platform/archive/archive-keys.ts'
import type { ArchiveReader } from '../platform/archive/archive-reader.ts'
import { digest } from '../platform/ids.ts'
import type { Tables } from '../platform/table/table.ts'
import { archivedExecutionSchema, type Stay, staysOf } from './execution-trace.ts'
import { type KnownExecution, knownExecution } from './executions-of.ts'
import type { MachineName } from './workflow-layout.ts'

/**
 * An execution as the archive kept it. `archive` says whether the file is there and still is the one whose digest
 * History has.
 */
export interface ReadExecution extends KnownExecution {
  readonly archive: 'absent' | 'matches' | 'changed' | 'lost'
  readonly stays: readonly Stay[]
}

const parsed = (text: string) => {
  try {
    return archivedExecutionSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Reads one execution from the archive and compares it with History; without an archive it has no stays. */
export const readExecution = async (
  { tables, archive }: { readonly tables: Tables; readonly archive: ArchiveReader },
  machine: MachineName,
  name: string,
): Promise<ReadExecution> => {
  const known = await knownExecution(tables, machine, name)
  const text = await archive.get(archiveKeys.execution(machine, name))
  if (text === undefined) return { ...known, archive: known.digest ? 'lost' : 'absent', stays: [] }
  const execution = parsed(text)
  return {
    ...known,
    archive: known.digest === digest(text) ? 'matches' : 'changed',
    stays: execution ? staysOf(execution) : [],
  }
}
