import type { Clock } from '../platform/clock.ts'
import type { Tables } from '../platform/table/table.ts'
import type { ImportFiles } from './import-files.ts'
import { IMPORT_FILES, type ImportProblem, problemAt } from './import-problem.ts'
import type { Import } from './imports.ts'
import { findInventedCalibrators } from './invented-calibrators.ts'
import { findTakenEmails, knownIds } from './known-people.ts'
import { findOwnJudges } from './own-judges.ts'
import { type Directory, readDirectory } from './read-directory.ts'

/** `known` are the internal ids, by NIP, of those who are in the directory already. */
type CheckedImport =
  | { ok: true; directory: Directory; known: Map<string, string> }
  | { ok: false; problems: ImportProblem[] }

type Deps = { tables: Tables; files: ImportFiles; clock: Clock }

/** The first pass: reads the uploaded files and holds them against each other and against the directory; writes nothing. */
export const checkImport = async (upload: Import, deps: Deps): Promise<CheckedImport> => {
  const { files } = upload
  const named = IMPORT_FILES.filter((file) => files[file] !== undefined)
  const found = await Promise.all(
    named.map(async (file) => [file, await deps.files.get(files[file] ?? '')] as const),
  )
  const { people, units, plans } = Object.fromEntries(found)
  if (!people || !units || found.some(([, bytes]) => bytes === undefined)) {
    const missing = found.filter(([, bytes]) => bytes === undefined)
    return { ok: false, problems: missing.map(([file]) => problemAt(file, 1, '', 'no-file')) }
  }
  const reading = readDirectory({ people, units, plans }, deps.clock.now().toISOString().slice(0, 10))
  if (!reading.ok) return reading
  const known = await knownIds(deps.tables, reading.directory.people)
  const problems = [
    ...(await findTakenEmails(deps.tables, reading.directory.people, known)),
    ...(await findOwnJudges(deps.tables, reading.directory, known, upload)),
    ...(await findInventedCalibrators(deps.tables, reading.directory, known, upload, deps.clock.now())),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, directory: reading.directory, known }
}
