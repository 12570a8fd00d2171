import type { ExportDefinition, ExportDefinitions, ExportSources } from './export-definition.ts'
import type { ExportFiles, WrittenFile } from './export-files.ts'
import type { HeldExport } from './held-export.ts'

export interface WriteFileDeps extends ExportSources {
  readonly files: ExportFiles
  readonly definitions: ExportDefinitions
}

export interface ReadyFile extends WrittenFile {
  readonly rows: number
  readonly objectKey: string
}

/** So much of a run's time is kept to end in order, in milliseconds. */
const TIME_TO_END = 20_000
/** After so many the progress is noted. */
const NOTED_EVERY = 200

/** A run of its own did not suffice for a file, so that another would not either. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime'
}

const definitionOf = (definitions: ExportDefinitions, kind: string): ExportDefinition => {
  const all: Readonly<Record<string, ExportDefinition>> = definitions
  const found = Object.hasOwn(all, kind) ? all[kind] : undefined
  if (!found) throw new Error(`There is no kind of export “${kind}”.`)
  return found
}

/**
 * Writes the file of a request from its first byte, noting how far it is. What it holds of it in memory does not grow with
 * the file. The same records give the same bytes, however often it is begun.
 *
 * @throws OutOfTime when the run ends before the file does.
 */
export const writeFile = async (
  { wanted, advance }: HeldExport,
  { files, definitions, ...sources }: WriteFileDeps,
  timeLeft: () => number,
): Promise<ReadyFile> => {
  const { exportId, kind, attempts, requestedAs, requestedAt } = wanted
  const { contentType, count, pieces } = definitionOf(definitions, kind)
  const total = await count(wanted, sources)
  await advance(0, total)
  // Each attempt has a key of its own: one that was taken for dead must not change what another has told the digest of.
  // Below the role: the pages of a role may hand out what lies there.
  const objectKey = `${requestedAs}/${kind}/${exportId}.${attempts}`
  const draft = await files.begin(objectKey, contentType)
  let rows = 0
  let noted = 0
  for await (const piece of pieces({ ...wanted, at: new Date(requestedAt) }, sources)) {
    await draft.write(piece.text)
    rows += piece.rows
    if (rows < noted + NOTED_EVERY) continue
    if (timeLeft() < TIME_TO_END) throw new OutOfTime(`The export ${exportId} takes longer than a run.`)
    await advance(rows, Math.max(rows, total))
    noted = rows
  }
  await advance(rows, rows)
  return { rows, objectKey, ...(await draft.complete()) }
}
