import { createHash } from 'node:crypto'
import type { Cloud } from '../../local/cloud.ts'
import { StartError } from '../../local/start-error.ts'
import {
  followImport,
  type ImportReport,
  importOrganisation,
  type OrganisationFiles,
  tellProblem,
  writtenBy,
} from '../organisation/import-organisation.ts'
import { countPeople } from '../organisation/people-file.ts'
import { importsHere } from './imports-here.ts'

/** The name under which files are imported at a start: the same files are imported once. */
export const importIdOf = (files: OrganisationFiles): string =>
  `start-${createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)}`

/** Whether every cell was found right, so that writing has begun. */
const isChecked = (report: ImportReport): boolean =>
  report.state === 'imported' || report.isUnconfirmed === true || writtenBy(report) > 0

const refusal = ({ problems, problemsTotal }: ImportReport): StartError => {
  const told = problems.map((problem) => `  ${tellProblem(problem)}`)
  const more = problemsTotal - told.length
  return new StartError(
    [
      `Nothing was imported: the files have ${problemsTotal} ${problemsTotal === 1 ? 'problem' : 'problems'}.`,
      ...told,
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ].join('\n'),
  )
}

/** What there is to import: files, an import that was cut off at an earlier start, or nothing. */
type ImportPlan = { readonly files: OrganisationFiles } | { readonly cutOff: string } | undefined

const wanted = async (cloud: Cloud, files: OrganisationFiles, own: boolean): Promise<ImportPlan> => {
  if (own) return { files }
  const imports = await importsHere(cloud)
  if (imports.some(({ state }) => state === 'imported')) return undefined
  const cutOff = imports.find(({ state, requestedBy }) => state === 'queued' && requestedBy === undefined)
  return cutOff ? { cutOff: cutOff.importId } : { files }
}

/** Told, once every cell was found right, how the import stands, and of how many people it is where that is known. */
type WatchWriting = (report: ImportReport, people: number | undefined) => void

const watchOnceChecked = (watch: WatchWriting, { people }: OrganisationFiles, isOfThese: boolean) => {
  let total: number | undefined
  return (report: ImportReport): void => {
    if (!isChecked(report)) return
    if (isOfThese) total ??= countPeople(people)
    watch(report, total)
  }
}

/**
 * Brings people into a machine: files of the user's own at each start, the sample only where nobody is yet, and whatever an
 * earlier start began. Resolves with the report once all is written, with `undefined` where nothing was to be done. Files
 * that are refused throw every wrong cell with its line and column, and nothing of them is imported.
 */
export const importFirst = async (
  cloud: Cloud,
  files: OrganisationFiles,
  { own, watch = () => undefined }: { readonly own: boolean; readonly watch?: WatchWriting },
): Promise<ImportReport | undefined> => {
  const want = await wanted(cloud, files, own)
  if (want === undefined) return undefined
  const importId = 'files' in want ? importIdOf(files) : want.cutOff
  const told = watchOnceChecked(watch, files, importId === importIdOf(files))
  const report =
    'files' in want
      ? await importOrganisation(cloud, importId, want.files, told)
      : await followImport(cloud, importId, told)
  if (report.state !== 'imported') throw refusal(report)
  return report
}
