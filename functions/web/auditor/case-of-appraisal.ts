import { compareRecordsOf } from '../../audit/compare-all.ts'
import { type AuditedDocument, auditDocuments } from '../../audit/documents.ts'
import { executionsOfAppraisal, type KnownExecution } from '../../audit/executions-of.ts'
import { storedEntries } from '../../audit/stored-entries.ts'
import type { HistoryEntry } from '../../domain/history-entry.ts'
import type { Contradiction } from '../../platform/history/contradictions.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { chains } from '../../platform/table/keys.ts'
import { everyItem } from '../../platform/table/page.ts'
import { type Appraisal, appraisalsIn } from '../../records/appraisals.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { type Unit, unitsIn } from '../../records/units.ts'
import type { AuditorDeps, EvidenceDeps } from './auditor-deps.ts'
import { type HistoryView, viewHistory } from './history-view.ts'
import { sealedEnd } from './sealed-end.ts'

/** All that the history page of an appraisal shows. */
export interface AppraisalCase {
  readonly appraisal: Appraisal
  readonly period: Period
  readonly unit: Unit | undefined
  readonly history: HistoryView
  /** Where the appraisal's records are not what its chain tells. */
  readonly contradictions: readonly Contradiction[]
  readonly documents: readonly AuditedDocument[]
  readonly executions: readonly KnownExecution[]
}

const allEntries = async ({ tables }: AuditorDeps, chain: string): Promise<HistoryEntry[]> => {
  const entries: HistoryEntry[] = []
  for await (const { entry } of everyItem((cursor) => storedEntries(tables, chain, { cursor })))
    if (entry) entries.push(entry)
  return entries
}

const rolesOf = ({ employeeId, supervisorId, secondSupervisorId }: Appraisal) =>
  [employeeId, supervisorId, secondSupervisorId].filter((id) => id !== undefined)

/** Gathers an appraisal's case; `undefined` when there is no such appraisal. */
export const caseOfAppraisal = async (
  request: Pick<PageRequest, 'query' | 'language'>,
  appraisalId: string,
  deps: EvidenceDeps,
): Promise<AppraisalCase | undefined> => {
  const { tables, archive } = deps
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  const period = appraisal && (await periodsIn(tables).get(appraisal.periodId))
  if (!appraisal || !period) return undefined
  const chain = chains.appraisal(appraisalId)
  const end = await sealedEnd(archive, period, chain)
  const wanted = { chain, timeZone: period.timeZone, end, also: rolesOf(appraisal) }
  const [history, unit, entries, contradictions] = await Promise.all([
    viewHistory(request, tables, wanted),
    unitsIn(tables).get(appraisal.unitId),
    allEntries(deps, chain),
    compareRecordsOf(tables, chain),
  ])
  const [documents, executions] = await Promise.all([
    auditDocuments(tables, appraisalId, entries),
    executionsOfAppraisal(tables, appraisalId, entries),
  ])
  return { appraisal, period, unit, history, contradictions, documents, executions }
}
