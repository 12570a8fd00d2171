import type { ArchiveReader } from '../platform/archive/archive-reader.ts'
import { chains } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Appraisal } from '../records/appraisals.ts'
import { EVIDENCE_FORMAT, exportText } from './export-text.ts'
import { sealToExport } from './period-seal.ts'
import { recordStatementOf } from './record-statement.ts'
import { storedEntries } from './stored-entries.ts'

interface ExportDeps {
  readonly tables: Tables
  readonly archive: ArchiveReader
}

/** Every entry of a chain as it is stored, even if it is damaged: an export never repairs anything. */
export const rawChain = async (tables: Tables, chain: string): Promise<unknown[]> => {
  const entries: unknown[] = []
  for await (const { raw } of everyItem((cursor) => storedEntries(tables, chain, { cursor })))
    entries.push(raw)
  return entries
}

/**
 * The evidence of one appraisal as one JSON text: its chain, its unit's calibration and its period's chain, with the
 * heads and the seal of the period once it is sealed, and what the records of those chains say. Some 150 bytes for each chain of the period, 700 for each entry.
 */
export const exportAppraisal = async (
  { appraisalId, periodId, unitId }: Pick<Appraisal, 'appraisalId' | 'periodId' | 'unitId'>,
  exportedAt: Date,
  { tables, archive }: ExportDeps,
): Promise<string> => {
  const wanted = [
    chains.appraisal(appraisalId),
    chains.calibration(`${periodId}.${unitId}`),
    chains.period(periodId),
  ]
  const [{ seal, heads }, records, ...entries] = await Promise.all([
    sealToExport(archive, periodId),
    Promise.all(wanted.map((chain) => recordStatementOf(tables, chain))),
    ...wanted.map((chain) => rawChain(tables, chain)),
  ])
  return exportText({
    format: EVIDENCE_FORMAT,
    exportedAt: exportedAt.toISOString(),
    periodId,
    about: appraisalId,
    seal: seal ?? null,
    heads,
    chains: wanted
      .map((chain, at) => ({ chain, entries: entries[at] ?? [] }))
      .filter((one) => one.entries.length > 0),
    records: records.filter((statement, at) => statement !== undefined && entries[at]?.length),
  })
}
