import { expect, it, vi } from 'vitest'
import * as z from 'zod'
import { writesMetrics } from '../../../functions/platform/log/metrics.ts'
import { getRecord } from '../../../functions/platform/table/get.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import { transact } from '../../../functions/platform/table/transact.ts'
import { counted, create, patch } from '../../../functions/platform/table/write.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const Counted = z.object({ count: z.number() })

it('writes all or nothing, and says which condition refused', async () => {
  const first = await transact(tables(), [create(keys.notice('one'), {}, 'there-already')])
  const second = await transact(tables(), [
    create(keys.notice('two'), {}, 'never'),
    create(keys.notice('one'), {}, 'there-already'),
  ])

  expect(first).toEqual({ ok: true })
  expect(second).toEqual({ ok: false, reason: 'there-already' })
  expect(await getRecord(tables(), keys.notice('two'), z.unknown())).toBeUndefined()
})

it('loses no write to another that came at the same moment', async () => {
  const key = keys.notice('counted')
  await transact(tables(), [create(key, { count: 0 }, 'never')])

  const done = await Promise.all(
    Array.from({ length: 12 }, () => transact(tables(), [patch(key, { add: { count: 1 } }, 'never')])),
  )

  expect(done.every(({ ok }) => ok)).toBe(true)
  expect(await getRecord(tables(), key, Counted)).toEqual({ count: 12 })
})

it('counts what it wrote, and not what was refused', async () => {
  const write = counted('LettersSent', create(keys.notice('once'), {}, 'there-already'))
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const { after: endOfInvocation } = writesMetrics()
  // Other tests of this process have counted, too.
  endOfInvocation?.({} as never)
  printed.mockClear()

  await transact(tables(), [write])
  await transact(tables(), [write])
  endOfInvocation?.({} as never)

  const lines = printed.mock.calls.map(([line]) => String(line))
  printed.mockRestore()
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ LettersSent: [1] })
})
