import type { ExportDefinition, ExportSubject, Piece } from '../platform/exports/export-definition.ts'
import { chainHeadsIn } from '../platform/history/chain-heads.ts'
import { chains, SHARDS } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { appraisalsIn } from '../records/appraisals.ts'
import { evidenceFile } from './evidence-file.ts'
import { rawChain } from './export-appraisal.ts'
import { EVIDENCE_FORMAT, exportText } from './export-text.ts'
import { type SealedHead, sealToExport } from './period-seal.ts'
import { recordStatementOf } from './record-statement.ts'

async function* liveHeads(tables: Tables, periodId: string): AsyncGenerator<SealedHead> {
  for (let shard = 0; shard < SHARDS; shard += 1)
    yield* everyItem((cursor) => chainHeadsIn(tables).ofPeriod(periodId, shard, { cursor, limit: 1000 }))
}

const chainsOfUnit = async (
  tables: Tables,
  periodId: string,
  unitId: string,
  sealed: readonly SealedHead[],
): Promise<Set<string>> => {
  // A seal of form 2 names no units, and neither do live heads: there the records of today tell.
  const ofUnit = sealed.filter((head) => head.unitId === unitId)
  if (ofUnit.length > 0) return new Set([chains.period(periodId), ...ofUnit.map(({ chain }) => chain)])
  const wanted = new Set([chains.period(periodId), chains.calibration(`${periodId}.${unitId}`)])
  const appraisals = everyItem((cursor) =>
    appraisalsIn(tables).ofUnit(periodId, unitId, { cursor, limit: 1000 }),
  )
  for await (const { appraisalId } of appraisals) wanted.add(chains.appraisal(appraisalId))
  return wanted
}

/** The chains that belong into the file, in the order of the seal, or of the index where there is no seal yet. */
async function* chainsOf(
  { periodId, unitId }: ExportSubject,
  sealed: readonly SealedHead[],
  tables: Tables,
): AsyncGenerator<string> {
  const ofUnit = unitId === undefined ? undefined : await chainsOfUnit(tables, periodId, unitId, sealed)
  for await (const { chain } of sealed.length > 0 ? sealed : liveHeads(tables, periodId))
    if (!ofUnit || ofUnit.has(chain)) yield chain
}

const lineOf = (value: object): string => `${exportText(value)}\n`

/** The entries of one chain, and what the records of that chain say. */
const linesOfChain = async (chain: string, tables: Tables): Promise<Piece> => {
  const [entries, statement] = await Promise.all([rawChain(tables, chain), recordStatementOf(tables, chain)])
  const lines = [
    ...entries.map((entry) => lineOf({ kind: 'entry', entry })),
    ...(statement && entries.length > 0 ? [lineOf({ kind: 'record', ...statement })] : []),
  ]
  return { text: lines.join(''), rows: 1 }
}

/** So many chains are read at one time. */
const AHEAD = 16

async function* linesOfChains(names: AsyncIterable<string>, tables: Tables): AsyncGenerator<Piece> {
  let together: Promise<Piece>[] = []
  for await (const name of names) {
    together.push(linesOfChain(name, tables))
    if (together.length < AHEAD) continue
    yield* await Promise.all(together)
    together = []
  }
  yield* await Promise.all(together)
}

/**
 * The evidence of a period or of one unit in it: the seal, the heads that it covers, and every entry of the chains, one JSON object
 * a line between a first line that says what it is and a last. What is counted are the chains. The list of the seal is held in
 * memory, some 300 bytes for each appraisal; the chains are not.
 */
export const periodEvidence: ExportDefinition = {
  form: evidenceFile,
  contentType: 'application/x-ndjson; charset=utf-8',
  count: async (subject, { tables, archive }) => {
    const { heads } = await sealToExport(archive, subject.periodId)
    let count = 0
    for await (const _ of chainsOf(subject, heads, tables)) count += 1
    return count
  },
  pieces: async function* ({ at, ...subject }, { tables, archive }) {
    const { periodId, unitId } = subject
    const about = { periodId, ...(unitId === undefined ? {} : { unitId }), from: 0 }
    const exportedAt = at.toISOString()
    yield { text: lineOf({ kind: 'export', format: EVIDENCE_FORMAT, exportedAt, ...about }), rows: 0 }
    const { seal, heads } = await sealToExport(archive, periodId)
    if (seal) yield { text: lineOf({ kind: 'seal', ...seal }), rows: 0 }
    for (const head of heads) yield { text: lineOf({ kind: 'head', ...head }), rows: 0 }
    yield* linesOfChains(chainsOf(subject, heads, tables), tables)
    yield { text: lineOf({ kind: 'end' }), rows: 0 }
  },
}
