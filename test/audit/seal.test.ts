import { describe, expect, it } from 'vitest'
import { checkSeal, checkSealedChains } from '../../functions/audit/check-seal.ts'
import { exportAppraisal } from '../../functions/audit/export-appraisal.ts'
import { periodEvidence } from '../../functions/audit/export-period.ts'
import { archiveKeys } from '../../functions/platform/archive/archive-keys.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { periodsIn } from '../../functions/records/periods.ts'
import { sealedEnd, sealedExecution } from '../../functions/web/auditor/sealed-end.ts'
import { fileText } from '../ground/file-text.ts'
import { withTables } from '../ground/tables.ts'
import { exportedAt, withSealedPeriod } from './sealed-period.ts'
import { tamper } from './tamper.ts'

const tables = withTables()
const { archive, objects, opened, deps, verifyTexts, first, wholePeriod } = withSealedPeriod(tables)

describe('a seal', () => {
  const checked = async () => {
    const period = await periodsIn(tables()).get(opened().period.periodId)
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
    const name = archiveKeys.heads(opened().period.periodId)
    const heads = objects.get(name) ?? ''
    objects.set(name, heads.replace('"sequence":2', '"sequence":1'))
    expect(await checked()).toMatchObject({ rooted: false, signed: true })

    objects.set(name, 'torn')
    expect(await checked()).toEqual({ state: 'unreadable' })
    objects.set(name, heads)
  })

  it('covers the records of archived workflows apart, each of which can be looked up', async () => {
    const [first] = opened().appraisals
    const chain = chains.execution('appraisal', first?.appraisalId ?? '')
    const period = { ...opened().period, state: 'sealed' } as const
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
    const name = archiveKeys.seal(opened().period.periodId)
    const seal = objects.get(name) ?? ''
    objects.set(name, seal.replace(from, to))

    const found = await checked()
    objects.set(name, seal)

    expect(seal).toContain(from)
    expect(found).toMatchObject(shown)
  })

  it('that cannot be read any more is said to be so in the evidence, which hides nothing else', async () => {
    const name = archiveKeys.seal(opened().period.periodId)
    const seal = objects.get(name) ?? ''
    objects.set(name, seal.replace('bina-seal/3', 'bina-seal/1'))

    const texts = [
      await exportAppraisal(first(), exportedAt, deps()),
      await fileText(periodEvidence, wholePeriod(), deps()),
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
    const chain = chains.appraisal(opened().appraisals[1]?.appraisalId ?? '')
    const seal = await checked()
    const heads = seal.state === 'read' ? seal.heads : []
    expect(await checkSealedChains(tables(), heads)).toEqual([])
    await tamper(tables(), chain, 3, (entry) => ({ ...entry, at: '2026-11-20T02:00:00.000Z' }))

    const broken = await checkSealedChains(tables(), heads)
    const { code, said } = await verifyTexts([await fileText(periodEvidence, wholePeriod(), deps())])

    expect(broken).toMatchObject([{ chain, check: { sequence: 3, reason: 'wrong-hash' } }])
    expect(said).toContain(`The chain ${chain} is not whole at entry 3`)
    expect(code).toBe(1)
  })
})
