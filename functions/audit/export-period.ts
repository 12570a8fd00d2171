import type { Archive } from '../platform/archive/archive.ts'
import { chainHeadsIn } from '../platform/history/chain-heads.ts'
import { chains, SHARDS } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { appraisalsIn } from '../records/appraisals.ts'
import { rawChain } from './export-appraisal.ts'
import { EVIDENCE_FORMAT, exportText } from './export-text.ts'
import { type SealedHead, sealToExport } from './period-seal.ts'
import { recordStatementOf } from './record-statement.ts'

interface ExportDeps {
  readonly tables: Tables
  readonly archive: Archive
}

/**
 * A Lambda answers at most 6 MB, in which every quotation mark of ours takes two bytes: lines of so many bytes stay
 * below it with room for one chain too many.
 */
export const MOST_BYTES = 3_500_000

interface ExportRequest {
  readonly periodId: string
  /** Only the chains of this unit's people and its calibration; the seal and all heads always come along. */
  readonly unitId?: string | undefined
  /** How many lines were in the parts before; default 0. */
  readonly from?: number
  readonly exportedAt: Date
  readonly mostBytes?: number
}

/** One part of an export: lines of JSON, and where the next part begins if there is one. */
export interface ExportPart {
  readonly text: string
  readonly next: number | undefined
}

const liveHeads = async (tables: Tables, periodId: string): Promise<SealedHead[]> => {
  const heads: SealedHead[] = []
  for (let shard = 0; shard < SHARDS; shard += 1)
    for await (const head of everyItem((cursor) =>
      chainHeadsIn(tables).ofPeriod(periodId, shard, { cursor, limit: 1000 }),
    ))
      heads.push(head)
  return heads
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

/** What an export consists of, in order: a step is either a line that is ready or a chain still to be read. */
type Step = { readonly line: object } | { readonly chain: string }

const stepsOf = async (
  { periodId, unitId }: ExportRequest,
  { tables, archive }: ExportDeps,
): Promise<Step[]> => {
  const { seal, heads } = await sealToExport(archive, periodId)
  const known = heads.length > 0 ? heads : await liveHeads(tables, periodId)
  const ofUnit = unitId === undefined ? undefined : await chainsOfUnit(tables, periodId, unitId, heads)
  const exported = known.filter(({ chain }) => !ofUnit || ofUnit.has(chain))
  return [
    ...(seal ? [{ line: { kind: 'seal', ...seal } }] : []),
    ...heads.map((head) => ({ line: { kind: 'head', ...head } })),
    ...exported.map(({ chain }) => ({ chain })),
  ]
}

const linesOf = async (step: Step, tables: Tables): Promise<string[]> => {
  if ('line' in step) return [exportText(step.line)]
  const [entries, statement] = await Promise.all([
    rawChain(tables, step.chain),
    recordStatementOf(tables, step.chain),
  ])
  return [
    ...entries.map((entry) => exportText({ kind: 'entry', entry })),
    ...(statement && entries.length > 0 ? [exportText({ kind: 'record', ...statement })] : []),
  ]
}

/** Where a part of a period's or unit's evidence is downloaded. */
const partAddress = ({ periodId, unitId }: ExportRequest, from: number): string =>
  `/audit/periods/${periodId}/export.ndjson?${unitId ? `unit=${unitId}&` : ''}from=${from}`

const AHEAD = 16

/**
 * One part of a period's evidence: the seal, the heads it covers, and every entry of its chains, one JSON object a
 * line between a first line that says what it is and a last that says whether more follows. A chain is never split.
 */
export const exportPeriod = async (wanted: ExportRequest, deps: ExportDeps): Promise<ExportPart> => {
  const { periodId, unitId, from = 0, exportedAt, mostBytes = MOST_BYTES } = wanted
  const steps = await stepsOf(wanted, deps)
  const lines = [
    exportText({
      kind: 'export',
      format: EVIDENCE_FORMAT,
      exportedAt: exportedAt.toISOString(),
      periodId,
      ...(unitId ? { unitId } : {}),
      from,
    }),
  ]
  let bytes = 0
  let at = from
  while (at < steps.length && bytes < mostBytes) {
    const together = await Promise.all(steps.slice(at, at + AHEAD).map((step) => linesOf(step, deps.tables)))
    for (const those of together) {
      if (bytes >= mostBytes) break
      lines.push(...those)
      bytes += those.reduce((sum, line) => sum + Buffer.byteLength(line), 0)
      at += 1
    }
  }
  const next = at < steps.length ? at : undefined
  lines.push(
    exportText({
      kind: 'end',
      ...(next === undefined ? {} : { next, address: partAddress(wanted, next) }),
    }),
  )
  return { text: `${lines.join('\n')}\n`, next }
}
