import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expiryOf, exportsIn, isReady } from '../../../functions/platform/exports/exports.ts'
import { writeExports } from '../../../functions/platform/exports/write-exports.ts'
import { compareChain } from '../../../functions/platform/history/compare-chain.ts'
import { noticeSchema } from '../../../functions/platform/mail/notices.ts'
import { getRecord } from '../../../functions/platform/table/get.ts'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { changeField } from '../../ground/change-field.ts'
import { historyOf } from '../../ground/history-of.ts'
import { withTables } from '../../ground/tables.ts'
import { agency } from '../../web/agency.ts'
import { askForResults, type ExportingDeps, exportingDeps, putOfficer } from './exporting.ts'

const tables = withTables()
let deps: ExportingDeps
let officers = 0
/** Another officer for each test, whose queue is empty. */
let officer: string

beforeAll(() => agency(tables()))
beforeEach(async () => {
  deps = exportingDeps(tables())
  officers += 1
  officer = `officer${String(officers).padStart(5, '0')}`
  await putOfficer(tables(), officer)
})

const standing = (exportId: string) => exportsIn(tables()).get(exportId)
const actionsOf = async (exportId: string) =>
  (await historyOf(tables(), chains.export(exportId))).map(({ action }) => action)

describe('the file of a request', () => {
  it('is written, told of in History, and told to its requester', async () => {
    const { exportId } = await askForResults(deps, officer)

    await writeExports({}, deps)

    const found = await standing(exportId)
    if (!found || !isReady(found)) return expect.fail('There is no file.')
    const text = deps.kept.get(found.objectKey) ?? ''
    expect(found.rows).toBe(13)
    expect(text.trim().split('\r\n')).toHaveLength(14)
    expect(found.size).toBe(Buffer.byteLength(text))
    expect(found.sha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(expiryOf(found).getTime() - deps.clock.now().getTime()).toBe(7 * 86_400_000)
    const [, entry] = await historyOf(tables(), chains.export(exportId))
    const { rows, size, sha256 } = found
    expect(entry).toMatchObject({ action: 'exportWritten', after: { state: 'ready', rows, size, sha256 } })
    expect(await compareChain(tables(), { chain: chains.export(exportId) })).toEqual([])
    expect(await getRecord(tables(), keys.notice(`${exportId}.ready`), noticeSchema)).toMatchObject({
      personId: officer,
      kind: 'exportReady',
      exportId,
    })
  })

  it('has the same bytes when the power was cut in the middle of it', async () => {
    const { exportId } = await askForResults(deps, officer)
    deps.cutAfter(2)
    await expect(writeExports({}, deps)).rejects.toThrow('Not every export')
    const cut = await standing(exportId)

    await writeExports({}, deps)

    const found = await standing(exportId)
    const other = exportingDeps(tables())
    const { exportId: undisturbed } = await askForResults(other, officer)
    await writeExports({}, other)
    expect(cut).toMatchObject({ state: 'queued', attempts: 1 })
    expect(found).toMatchObject({ state: 'ready', attempts: 2 })
    expect(found?.sha256).toBe((await standing(undisturbed))?.sha256)
    expect(deps.kept.size).toBe(1)
  })

  it('of a run that went silent is taken over after a minute, not before', async () => {
    let crash: () => void = () => {}
    const silent = exportingDeps(tables(), {
      count: () => new Promise((_, reject) => (crash = () => reject(new Error('gone')))),
    })
    const { exportId } = await askForResults(deps, officer)
    const dead = writeExports({}, silent)
    await expect.poll(async () => (await standing(exportId))?.holder).toBeDefined()

    await writeExports({}, deps)
    const early = await standing(exportId)
    deps.clock.move(61_000)
    await writeExports({}, deps)
    crash()

    expect(early?.state).toBe('queued')
    expect(await standing(exportId)).toMatchObject({ state: 'ready', attempts: 2 })
    await expect(dead).rejects.toThrow()
    expect(await actionsOf(exportId)).toEqual(['exportRequested', 'exportWritten'])
  })

  it('is given up after three attempts, which its requester and the operator learn', async () => {
    const { exportId } = await askForResults(deps, officer)
    for (let attempt = 1; attempt <= 3; attempt += 1) deps.cutAfter(1)
    for (let attempt = 1; attempt <= 2; attempt += 1)
      await expect(writeExports({}, deps)).rejects.toThrow('Not every export')

    await writeExports({}, deps)

    expect(await standing(exportId)).toMatchObject({ state: 'failed', failure: 'error', attempts: 3 })
    expect(await actionsOf(exportId)).toEqual(['exportRequested', 'exportFailed'])
    expect(await getRecord(tables(), keys.notice(`${exportId}.failed`), noticeSchema)).toBeDefined()
    expect((await askForResults(deps, officer)).exportId).not.toBe(exportId)
    await writeExports({}, deps)
  })

  it('is not written for whoever lost the role meanwhile, and they are not written to', async () => {
    const { exportId } = await askForResults(deps, officer)
    const mend = await changeField(tables(), keys.person(officer), 'roles', [])

    await writeExports({}, deps)
    await mend()

    expect(await standing(exportId)).toMatchObject({ state: 'failed', failure: 'notOfficer' })
    expect(deps.kept.size).toBe(0)
    expect(await getRecord(tables(), keys.notice(`${exportId}.failed`), noticeSchema)).toBeUndefined()
  })

  it('that takes longer than a run is not tried again', async () => {
    const slow = exportingDeps(tables(), {
      pieces: async function* () {
        for (let at = 0; at < 9; at += 1) yield { text: 'x', rows: 100 }
      },
    })
    const { exportId } = await askForResults(slow, officer)
    const left = [900_000, 500_000, 100_000, 10_000]

    await writeExports({}, slow, () => left.shift() ?? 0)

    expect(await standing(exportId)).toMatchObject({ state: 'failed', failure: 'tooLong', attempts: 1 })
  })

  it('notes how far it is', async () => {
    const seen: unknown[] = []
    let exportId = ''
    const slow = exportingDeps(tables(), {
      count: async () => 1000,
      pieces: async function* () {
        for (let at = 0; at < 5; at += 1) {
          const { done, total } = (await standing(exportId)) ?? {}
          seen.push([done, total])
          yield { text: 'x', rows: 200 }
        }
      },
    })
    exportId = (await askForResults(slow, officer)).exportId

    await writeExports({}, slow)

    expect(seen).toEqual([0, 200, 400, 600, 800].map((done) => [done, 1000]))
  })
})
