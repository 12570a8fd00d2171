import { describe, expect, it } from 'vitest'
import { exportAppraisal } from '../../functions/audit/export-appraisal.ts'
import { periodEvidence } from '../../functions/audit/export-period.ts'
import { readHeads } from '../../functions/audit/period-seal.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { fileText } from '../ground/file-text.ts'
import { withTables } from '../ground/tables.ts'
import { cutInParts } from './cut-in-parts.ts'
import { exportedAt, withSealedPeriod } from './sealed-period.ts'

const tables = withTables()
const { archive, opened, deps, verifyTexts, first, wholePeriod } = withSealedPeriod(tables)

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

  it('as a whole holds, in one file and in the parts of earlier releases', async () => {
    const whole = await fileText(periodEvidence, wholePeriod(), deps())
    const parts = cutInParts(whole, 100)

    expect(await verifyTexts([whole])).toMatchObject({ code: 0 })
    expect(parts.length).toBeGreaterThan(1)
    expect(await verifyTexts(parts.toReversed())).toMatchObject({ code: 0 })
    const { code, said } = await verifyTexts(parts.slice(0, -1))
    expect(said).toContain('part of the export that begins at')
    expect(code).toBe(1)
  })

  it('of one unit holds, and there is none of a unit that the seal does not know', async () => {
    const own = await fileText(periodEvidence, { ...wholePeriod(), unitId: 'dinkes' }, deps())
    const other = await fileText(periodEvidence, { ...wholePeriod(), unitId: 'nowhere' }, deps())

    expect((await verifyTexts([own])).code).toBe(0)
    const { code, said } = await verifyTexts([other])
    expect(said).toContain('The seal knows no unit nowhere')
    expect(code).toBe(1)
  })

  it('names the unit of each chain in its seal', async () => {
    const heads = await readHeads(archive, opened().period.periodId)

    const units = Object.fromEntries(heads.map(({ chain, unitId }) => [chain, unitId]))
    expect(units[chains.appraisal(first().appraisalId)]).toBe('dinkes')
    expect(units[chains.period(opened().period.periodId)]).toBeUndefined()
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
    const text = await fileText(periodEvidence, wholePeriod(), deps())
    const lines = text.trimEnd().split('\n')
    const entry = lines.findIndex((line) => line.includes('"action":"reviewed"'))

    expect(await verifyTexts([lines.toSpliced(entry, 1).join('\n')])).toMatchObject({ code: 1 })
    expect(await verifyTexts([lines.slice(0, -1).join('\n')])).toMatchObject({ code: 1 })
    expect(await verifyTexts(['not json'])).toMatchObject({ code: 1 })
  })
})
