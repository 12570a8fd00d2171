import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exportsIn } from '../../../functions/platform/exports/exports.ts'
import { writeExports } from '../../../functions/platform/exports/write-exports.ts'
import { chains } from '../../../functions/platform/table/keys.ts'
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

describe('a request', () => {
  it('is the same while it waits, however often it is made, and in History once', async () => {
    const first = await askForResults(deps, officer)
    const again = await askForResults(deps, officer)

    expect(again).toMatchObject({ exportId: first.exportId, isWanted: true })
    expect(await actionsOf(first.exportId)).toEqual(['exportRequested'])
  })

  it('of something else leads to the one that waits', async () => {
    const first = await askForResults(deps, officer)
    const other = await askForResults(deps, officer, '2026-q3')

    expect(other).toMatchObject({ exportId: first.exportId, isWanted: false })
  })

  it('at the same moment from two pages is one', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => askForResults(deps, officer)))

    expect(new Set(asked.map(({ exportId }) => exportId)).size).toBe(1)
  })

  it('is another one after the file is there', async () => {
    const first = await askForResults(deps, officer)
    await writeExports({}, deps)

    expect((await askForResults(deps, officer)).exportId).not.toBe(first.exportId)
    await writeExports({}, deps)
  })
})

describe('several requests', () => {
  it('are written in one run, and one that fails holds up none', async () => {
    const other = `${officer}x`
    await putOfficer(tables(), other)
    const first = await askForResults(deps, officer)
    deps.clock.move(1000)
    const second = await askForResults(deps, other)
    deps.cutAfter(1)

    await expect(writeExports({}, deps)).rejects.toThrow('Not every export')

    expect((await standing(first.exportId))?.state).toBe('queued')
    expect((await standing(second.exportId))?.state).toBe('ready')
    await writeExports({}, deps)
    expect((await standing(first.exportId))?.state).toBe('ready')
  })

  it('wait for the next run where there is no time for a whole file', async () => {
    const { exportId } = await askForResults(deps, officer)

    await writeExports({}, deps, () => 100_000)

    expect(await standing(exportId)).toMatchObject({ state: 'queued', attempts: 0 })
    await writeExports({}, deps)
  })
})
