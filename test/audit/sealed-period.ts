import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { readSeal } from '../../functions/audit/period-seal.ts'
import { archiveKeys } from '../../functions/platform/archive/archive-keys.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { digest } from '../../functions/platform/ids.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { withPeriod } from '../ground/with-period.ts'
import { livedPeriod, sealLived } from './lived-period.ts'
import { memoryArchive } from './memory-archive.ts'
import { withSigningKey } from './signing-key.ts'
import { runVerifier, type Verdict } from './verifier.ts'

export const exportedAt = new Date('2027-02-01T03:00:00.000Z')

/** Notes the archive of a workflow that ended, as the product does. */
const archiveRun = (tables: Tables, periodId: string, name: string) =>
  commit(tables, {
    chain: chains.execution('appraisal', name),
    periodId,
    actor: { kind: 'system', name: 'archive-execution' },
    at: new Date('2027-01-15T02:00:00.000Z'),
    action: 'executionArchived',
    after: { status: 'SUCCEEDED', key: archiveKeys.execution('appraisal', name), document: digest(name) },
    writes: [],
  })

/** A sealed period of three appraisals lived through, its archive, and the verifier with the key that the agency has published. */
export const withSealedPeriod = (tables: () => Tables) => {
  const key = withSigningKey()
  const { archive, objects } = memoryArchive()
  const folder = mkdtempSync(join(tmpdir(), 'bina-evidence-'))
  const opened = withPeriod(async () => {
    const lived = await livedPeriod(tables(), 3)
    const { periodId } = lived.period
    for (const { appraisalId } of lived.appraisals) await archiveRun(tables(), periodId, appraisalId)
    await sealLived(tables(), periodId, archive, key())
    return lived
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const deps = () => ({ tables: tables(), archive })

  /** Runs the verifier with the key that the agency has published. */
  const verifyTexts = async (texts: readonly string[]): Promise<Verdict> => {
    const seal = await readSeal(archive, opened().period.periodId)
    const publicKey = Buffer.from(seal?.publicKey ?? '', 'base64')
    return runVerifier(folder, texts, '--key', createHash('sha256').update(publicKey).digest('hex'))
  }

  const first = () => {
    const [appraisal] = opened().appraisals
    if (!appraisal) throw new Error('There is no appraisal.')
    return appraisal
  }

  const wholePeriod = () => ({ periodId: opened().period.periodId, at: exportedAt })

  return { archive, objects, opened, deps, verifyTexts, first, wholePeriod }
}
