import { createHash } from 'node:crypto'
import { beforeAll } from 'vitest'
import { exportAppraisal } from '../../functions/audit/export-appraisal.ts'
import { periodEvidence } from '../../functions/audit/export-period.ts'
import { readSeal } from '../../functions/audit/period-seal.ts'
import type { Archive } from '../../functions/platform/archive/archive.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import type { ToldEvent } from '../../functions/platform/history/events.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type Appraisal, appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import { cutInParts } from '../audit/cut-in-parts.ts'
import { livedPeriod, sealLived } from '../audit/lived-period.ts'
import { memoryArchive } from '../audit/memory-archive.ts'
import { withSigningKey } from '../audit/signing-key.ts'
import { fileText } from '../ground/file-text.ts'
import type { OpenedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'

/** What an auditor downloads of one sealed period, and the key that its agency published. */
export interface SealedEvidence {
  readonly periodId: string
  /** The first of three appraisals in the unit `dinkes`; a fourth is in the unit `disdik`. */
  readonly appraisalId: string
  readonly appraisal: string
  readonly unit: string
  readonly whole: string
  readonly parts: readonly string[]
  /** The same from before the seal. */
  readonly unsealed: { readonly appraisal: string; readonly unit: string; readonly whole: string }
  /** SHA-256 of the public key. */
  readonly fingerprint: string
}

const EXPORTED_AT = new Date('2027-02-01T03:00:00.000Z')

const told = (tables: Tables, chain: string, periodId: string, at: string, event: ToldEvent) =>
  commit(tables, {
    ...event,
    chain,
    periodId,
    actor: { kind: 'system', name: 'test' },
    at: new Date(at),
    writes: [],
  })

/** A second unit with one employee, and the calibrations of both. */
const addUnit = async (tables: Tables, { period: { periodId }, appraisals }: OpenedPeriod) => {
  const [like] = appraisals
  if (!like) throw new Error('There is no appraisal.')
  const employeeId = 'teacher00001'
  const appraisalId = appraisalIdOf(periodId, employeeId)
  const other: Appraisal = { ...like, appraisalId, employeeId, unitId: 'disdik' }
  await putRecord(tables, keys.appraisal(appraisalId), appraisalAttributes(other))
  await told(tables, chains.appraisal(appraisalId), periodId, '2026-11-24T02:00:00.000Z', {
    action: 'enrolled',
    after: { state: 'waiting', employeeId, unitId: 'disdik' },
  })
  for (const unitId of ['dinkes', 'disdik'])
    await told(tables, chains.calibration(`${periodId}.${unitId}`), periodId, '2026-12-21T02:00:00.000Z', {
      action: 'calibrationStarted',
      after: { unitId },
    })
}

const downloads = async (
  appraisal: Appraisal,
  deps: { readonly tables: Tables; readonly archive: Archive },
) => {
  const { periodId, unitId } = appraisal
  const at = EXPORTED_AT
  return {
    appraisal: await exportAppraisal(appraisal, at, deps),
    unit: await fileText(periodEvidence, { periodId, unitId, at }, deps),
    whole: await fileText(periodEvidence, { periodId, at }, deps),
  }
}

/** Lives a small period of two units in the tables, seals it, and downloads its evidence before and after. */
export const withSealedEvidence = (): (() => SealedEvidence) => {
  const tables = withTables()
  const key = withSigningKey()
  let evidence: SealedEvidence | undefined
  beforeAll(async () => {
    const { archive } = memoryArchive()
    const deps = { tables: tables(), archive }
    const opened = await livedPeriod(deps.tables, 3)
    const { periodId } = opened.period
    const [first] = opened.appraisals
    if (!first) throw new Error('There is no appraisal.')
    await addUnit(deps.tables, opened)
    const unsealed = await downloads(first, deps)
    await sealLived(deps.tables, periodId, archive, key())
    // A coaching may end long after its period.
    await told(deps.tables, chains.appraisal(first.appraisalId), periodId, '2027-01-29T02:00:00.000Z', {
      action: 'coachingConcluded',
      after: { effect: 'notEvaluated' },
    })
    const seal = await readSeal(archive, periodId)
    const sealed = await downloads(first, deps)
    evidence = {
      periodId,
      appraisalId: first.appraisalId,
      ...sealed,
      parts: cutInParts(sealed.whole, 3000),
      unsealed,
      fingerprint: createHash('sha256')
        .update(Buffer.from(seal?.publicKey ?? '', 'base64'))
        .digest('hex'),
    }
  })
  return () => {
    if (!evidence) throw new Error('The evidence is there only while tests run.')
    return evidence
  }
}
