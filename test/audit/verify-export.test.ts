import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSeal, checkSealedChains } from '../../functions/audit/check-seal.ts'
import { exportAppraisal } from '../../functions/audit/export-appraisal.ts'
import { exportPeriod } from '../../functions/audit/export-period.ts'
import { readHeads, readSeal } from '../../functions/audit/period-seal.ts'
import { archiveKeys } from '../../functions/platform/archive/archive.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { digest } from '../../functions/platform/ids.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { periodsIn } from '../../functions/records/periods.ts'
import { sealedEnd, sealedExecution } from '../../functions/web/auditor/sealed-end.ts'
import type { OpenedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { livedPeriod, sealLived } from './lived-period.ts'
import { memoryArchive } from './memory-archive.ts'
import { withSigningKey } from './signing-key.ts'
import { tamper } from './tamper.ts'
import { runVerifier, type Verdict } from './verifier.ts'

const tables = withTables()
const key = withSigningKey()
const { archive, objects } = memoryArchive()
const folder = mkdtempSync(join(tmpdir(), 'bina-evidence-'))
const exportedAt = new Date('2027-02-01T03:00:00.000Z')

let opened: OpenedPeriod

/** Notes the archive of a workflow that ended, as the product does. */
const archiveRun = (name: string) =>
  commit(tables(), {
    chain: chains.execution('appraisal', name),
    periodId: opened.period.periodId,
    actor: { kind: 'system', name: 'archive-execution' },
    at: new Date('2027-01-15T02:00:00.000Z'),
    action: 'executionArchived',
    after: { status: 'SUCCEEDED', key: archiveKeys.execution('appraisal', name), document: digest(name) },
    writes: [],
  })

beforeAll(async () => {
  opened = await livedPeriod(tables(), 3)
  for (const { appraisalId } of opened.appraisals) await archiveRun(appraisalId)
  await sealLived(tables(), opened.period.periodId, archive, key())
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const deps = () => ({ tables: tables(), archive })

/** Runs the verifier with the key that the agency has published. */
const verifyTexts = async (texts: readonly string[]): Promise<Verdict> => {
  const seal = await readSeal(archive, opened.period.periodId)
  const publicKey = Buffer.from(seal?.publicKey ?? '', 'base64')
  return runVerifier(folder, texts, '--key', createHash('sha256').update(publicKey).digest('hex'))
}

const first = () => {
  const [appraisal] = opened.appraisals
  if (!appraisal) throw new Error('There is no appraisal.')
  return appraisal
}

const wholePeriod = () => ({ periodId: opened.period.periodId, exportedAt })

describe('the evidence of a sealed period', () => {
  it('of one appraisal holds', async () => {
    const { code, said } = await verifyTexts([await exportAppraisal(first(), exportedAt, deps())])

    expect(said).toContain('RIGHT')
    expect(said).toContain('2 chains with 8 entries are whole')
    expect(said).toContain('is rightly signed: its period, root, numbers and time')
    expect(said).toContain('covers the records of 3 archived workflows')
    expect(said).toContain('tells of this sealing right after the last entry')
    expect(said).toContain('2 other chains are covered by the seal')
    expect(code).toBe(0)
  })

  it('as a whole holds, in one part and in many', async () => {
    const whole = await exportPeriod(wholePeriod(), deps())
    const parts: string[] = []
    for (let from: number | undefined = 0; from !== undefined; ) {
      const part = await exportPeriod({ ...wholePeriod(), from, mostBytes: 100 }, deps())
      parts.push(part.text)
      from = part.next
    }

    expect(whole.next).toBeUndefined()
    expect(await verifyTexts([whole.text])).toMatchObject({ code: 0 })
    expect(parts.length).toBeGreaterThan(1)
    expect(await verifyTexts(parts.toReversed())).toMatchObject({ code: 0 })
    const { code, said } = await verifyTexts(parts.slice(0, -1))
    expect(said).toContain('part of the export that begins at')
    expect(code).toBe(1)
  })

  it('of one unit holds, and there is none of a unit that the seal does not know', async () => {
    const own = await exportPeriod({ ...wholePeriod(), unitId: 'dinkes' }, deps())
    const other = await exportPeriod({ ...wholePeriod(), unitId: 'nowhere' }, deps())

    expect((await verifyTexts([own.text])).code).toBe(0)
    const { code, said } = await verifyTexts([other.text])
    expect(said).toContain('The seal knows no unit nowhere')
    expect(code).toBe(1)
  })

  it('names the unit of each chain in its seal', async () => {
    const heads = await readHeads(archive, opened.period.periodId)

    const units = Object.fromEntries(heads.map(({ chain, unitId }) => [chain, unitId]))
    expect(units[chains.appraisal(first().appraisalId)]).toBe('dinkes')
    expect(units[chains.period(opened.period.periodId)]).toBeUndefined()
  })

  it.each([
    ['an answer', /"work":"meets"/, '"work":"above"', 'its content does not fit its digest'],
    ['the root', /"root":"\w{64}","sealedAt"/, `"root":"${'0'.repeat(64)}","sealedAt"`, 'seal is NOT right'],
    [
      'the time of sealing',
      /("seal":.*)"sealedAt":"2027/,
      '$1"sealedAt":"2026',
      'signature of the seal is NOT right',
    ],
    ['the number of chains', /("seal":.*)"chains":4/, '$1"chains":5', 'seal is NOT right'],
    ['the number of entries', /("seal":.*)"entries":1/, '$1"entries":9', 'seal is NOT right'],
    ['the number of workflows', '"executions":{"chains":3', '"executions":{"chains":2', 'seal is NOT right'],
    ['the period of the seal', '"2026-q4","publicKey"', '"2026-q3","publicKey"', '2026-q3, not of'],
    ['a number in a head', /("heads":.*)"sequence":5/, '$1"sequence":4', 'do NOT follow'],
    ['a unit in a head', /("sequence":\d+,)"unitId":"dinkes"/, '$1"unitId":"disdik"', 'do NOT follow'],
    ['the format', 'bina-evidence/3', 'bina-evidence/1', 'no evidence export'],
    ['the form of the seal', 'bina-seal/3', 'bina-seal/1', '"format" is'],
  ])('shows that %s was changed', async (_, from, to, complaint) => {
    const text = await exportAppraisal(first(), exportedAt, deps())

    const { code, said } = await verifyTexts([text.replace(from, to)])
    expect(text).toMatch(from)
    expect(said).toContain(complaint)
    expect(code).toBe(1)
  })

  it('shows that a line is missing, and that the file was cut off', async () => {
    const { text } = await exportPeriod(wholePeriod(), deps())
    const lines = text.trimEnd().split('\n')
    const entry = lines.findIndex((line) => line.includes('"action":"reviewed"'))

    expect(await verifyTexts([lines.toSpliced(entry, 1).join('\n')])).toMatchObject({ code: 1 })
    expect(await verifyTexts([lines.slice(0, -1).join('\n')])).toMatchObject({ code: 1 })
    expect(await verifyTexts(['not json'])).toMatchObject({ code: 1 })
  })
})

describe('a seal', () => {
  const checked = async () => {
    const period = await periodsIn(tables()).get(opened.period.periodId)
    if (!period) throw new Error('There is no period.')
    return checkSeal(archive, period)
  }

  it('is signed, follows from the heads, and is the one that the period notes', async () => {
    expect(await checked()).toMatchObject({
      state: 'read',
      signed: true,
      rooted: true,
      executionsRooted: true,
      noted: true,
    })
  })

  it('does not follow from heads that were changed, and is unreadable when its file is', async () => {
    const name = archiveKeys.heads(opened.period.periodId)
    const heads = objects.get(name) ?? ''
    objects.set(name, heads.replace('"sequence":2', '"sequence":1'))
    expect(await checked()).toMatchObject({ rooted: false, signed: true })

    objects.set(name, 'torn')
    expect(await checked()).toEqual({ state: 'unreadable' })
    objects.set(name, heads)
  })

  it('covers the records of archived workflows apart, each of which can be looked up', async () => {
    const [first] = opened.appraisals
    const chain = chains.execution('appraisal', first?.appraisalId ?? '')
    const period = { ...opened.period, state: 'sealed' } as const
    const name = archiveKeys.executionHeads(period.periodId)
    const heads = objects.get(name) ?? ''

    expect((await sealedExecution(archive, period, chain)).head).toMatchObject({ chain, sequence: 1 })
    expect((await sealedExecution(archive, period, `${chain}x`)).state).toBe('uncovered')
    expect((await sealedEnd(archive, period, chain)).state).toBe('uncovered')
    objects.set(name, heads.split('\n').slice(1).join('\n'))
    expect(await checked()).toMatchObject({ rooted: true, executionsRooted: false })
    objects.set(name, heads)
  })

  it.each([
    ['another period', '"periodId":"2026-q4"', '"periodId":"2026-q3"', { signed: false, rooted: false }],
    ['another time', '"sealedAt":"2027', '"sealedAt":"2026', { signed: false, noted: false }],
    ['more entries', '"entries":', '"entries":1', { signed: false, rooted: false }],
  ])('that names %s shows it', async (_, from, to, shown) => {
    const name = archiveKeys.seal(opened.period.periodId)
    const seal = objects.get(name) ?? ''
    objects.set(name, seal.replace(from, to))

    const found = await checked()
    objects.set(name, seal)

    expect(seal).toContain(from)
    expect(found).toMatchObject(shown)
  })

  it('that cannot be read any more is said to be so in the evidence, which hides nothing else', async () => {
    const name = archiveKeys.seal(opened.period.periodId)
    const seal = objects.get(name) ?? ''
    objects.set(name, seal.replace('bina-seal/3', 'bina-seal/1'))

    const texts = [
      await exportAppraisal(first(), exportedAt, deps()),
      (await exportPeriod(wholePeriod(), deps())).text,
    ]
    objects.set(name, seal)
    const [one, all] = [await verifyTexts(texts.slice(0, 1)), await verifyTexts(texts.slice(1))]

    for (const { code, said } of [one, all]) {
      expect(said).toContain('could no longer read the seal')
      expect(said).toMatch(/\d chains with \d+ entries are whole/)
      expect(code).toBe(1)
    }
  })

  it('finds the chain that was tampered with, on the page and in the evidence taken away', async () => {
    const chain = chains.appraisal(opened.appraisals[1]?.appraisalId ?? '')
    const seal = await checked()
    const heads = seal.state === 'read' ? seal.heads : []
    expect(await checkSealedChains(tables(), heads)).toEqual([])
    await tamper(tables(), chain, 3, (entry) => ({ ...entry, at: '2026-11-20T02:00:00.000Z' }))

    const broken = await checkSealedChains(tables(), heads)
    const { code, said } = await verifyTexts([(await exportPeriod(wholePeriod(), deps())).text])

    expect(broken).toMatchObject([{ chain, check: { sequence: 3, reason: 'wrong-hash' } }])
    expect(said).toContain(`The chain ${chain} is not whole at entry 3`)
    expect(code).toBe(1)
  })
})
