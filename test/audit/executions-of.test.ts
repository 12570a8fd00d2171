import { expect, it } from 'vitest'
import { executionsOfPeriod } from '../../functions/audit/executions-of.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'

const tables = withTables()

const archive = (name: string, status: 'SUCCEEDED' | 'FAILED') =>
  commit(tables(), {
    chain: chains.execution('appraisal-cycle', name),
    actor: { kind: 'system', name: 'archive-execution' },
    at: OPENED_AT,
    action: 'executionArchived',
    after: { status, key: 'somewhere', document: '0'.repeat(64) },
    writes: [],
  })

const partsOf = async (periodId: string, state: 'open' | 'sealed') =>
  (await executionsOfPeriod(tables(), { periodId, state })).map(({ name, status }) => ({ name, status }))

it('is one for a period that runs, and for one that ended within a year', async () => {
  await archive('2025-q1', 'SUCCEEDED')

  expect(await partsOf('2026-q4', 'open')).toEqual([{ name: '2026-q4', status: undefined }])
  expect(await partsOf('2025-q1', 'sealed')).toEqual([{ name: '2025-q1', status: 'SUCCEEDED' }])
})

it('goes on in another while the period is open, and is shown whole once it is sealed', async () => {
  await archive('2024', 'SUCCEEDED')

  const running = await partsOf('2024', 'open')
  await archive('2024.2', 'SUCCEEDED')

  expect(running).toEqual([
    { name: '2024', status: 'SUCCEEDED' },
    { name: '2024.2', status: undefined },
  ])
  expect(await partsOf('2024', 'sealed')).toEqual([
    { name: '2024', status: 'SUCCEEDED' },
    { name: '2024.2', status: 'SUCCEEDED' },
  ])
})

it('ends with one that failed: nothing went on', async () => {
  await archive('2023', 'FAILED')

  expect(await partsOf('2023', 'open')).toEqual([{ name: '2023', status: 'FAILED' }])
})
