import type { Clock } from '../platform/clock.ts'
import type { Tables } from '../platform/table/table.ts'
import { type ImportFiles, LARGEST_FILE } from './import-files.ts'
import { IMPORT_FILES, type ImportFile, type ImportProblem, problemAt } from './import-problem.ts'
import type { Import } from './imports.ts'
import { findInventedCalibrators } from './invented-calibrators.ts'
import { findTakenEmails, knownIds } from './known-people.ts'
import { findOwnJudges } from './own-judges.ts'
import { type Directory, readDirectory } from './read-directory.ts'

/** `known` are the internal ids, by NIP, of those who are in the directory already; `total` counts what is not told, too. */
type CheckedImport =
  | { ok: true; directory: Directory; known: Map<string, string> }
  | { ok: false; problems: ImportProblem[]; total: number }

type Deps = { tables: Tables; files: ImportFiles; clock: Clock }

const refused = (problems: ImportProblem[]): CheckedImport => ({
  ok: false,
  problems,
  total: problems.length,
})

/** What keeps one file from being read at all, in the version that was queued. */
const unreadableIn = async (file: ImportFile, { files, versions }: Import, deps: Deps) => {
  const key = files[file]
  if (key === undefined) return []
  const found = await deps.files.find(key, versions?.[file])
  if (!found) return [problemAt(file, 1, '', 'no-file')]
  return found.size > LARGEST_FILE ? [problemAt(file, 1, '', 'too-large')] : []
}

/** The first pass: reads the uploaded files and holds them against each other and against the directory; writes nothing. */
export const checkImport = async (upload: Import, deps: Deps): Promise<CheckedImport> => {
  const { files, versions } = upload
  const unreadable = await Promise.all(IMPORT_FILES.map((file) => unreadableIn(file, upload, deps)))
  if (unreadable.flat().length > 0) return refused(unreadable.flat())
  const pieces = {
    people: deps.files.read(files.people, versions?.people),
    units: deps.files.read(files.units, versions?.units),
    plans: files.plans === undefined ? undefined : deps.files.read(files.plans, versions?.plans),
  }
  const reading = await readDirectory(pieces, deps.clock.now().toISOString().slice(0, 10))
  if (!reading.ok) return reading
  const known = await knownIds(deps.tables, reading.directory.people)
  const problems = [
    ...(await findTakenEmails(deps.tables, reading.directory.people, known)),
    ...(await findOwnJudges(deps.tables, reading.directory, known, upload)),
    ...(await findInventedCalibrators(deps.tables, reading.directory, known, upload, deps.clock.now())),
  ]
  return problems.length > 0 ? refused(problems) : { ok: true, directory: reading.directory, known }
}
