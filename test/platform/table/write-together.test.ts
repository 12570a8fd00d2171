import { expect, it } from 'vitest'
import { keys } from '../../../functions/platform/table/keys.ts'
import { transact } from '../../../functions/platform/table/transact.ts'
import { create } from '../../../functions/platform/table/write.ts'
import { writeTogether } from '../../../functions/platform/table/write-together.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()

interface Part {
  readonly name: string
  readonly writes: number
}

const write = (transactions: string[][]) => (parts: readonly Part[]) => {
  transactions.push(parts.map(({ name }) => name))
  return transact(
    tables(),
    parts.flatMap(({ name, writes }) =>
      Array.from({ length: writes }, (_, at) => create(keys.notice(`${name}.${at}`), {}, 'there')),
    ),
  )
}

const together = async (parts: readonly Part[]) => {
  const transactions: string[][] = []
  const written = await writeTogether(parts, {
    writesOf: ({ writes }) => writes,
    idsOf: ({ name }) => [name],
    write: write(transactions),
  })
  return { transactions, written: written.map(({ name }) => name) }
}

it('writes what fits in one transaction in one', async () => {
  const { transactions, written } = await together([
    { name: 'a', writes: 60 },
    { name: 'b', writes: 40 },
    { name: 'c', writes: 1 },
  ])

  expect(transactions).toEqual([['a', 'b'], ['c']])
  expect(written).toEqual(['a', 'b', 'c'])
})

it('writes each by itself where one is refused, and says which were written', async () => {
  await transact(tables(), [create(keys.notice('taken.0'), {}, 'never')])

  const { transactions, written } = await together([
    { name: 'd', writes: 1 },
    { name: 'taken', writes: 1 },
    { name: 'e', writes: 1 },
  ])

  expect(transactions).toEqual([['d', 'taken', 'e'], ['d'], ['taken'], ['e']])
  expect(written).toEqual(['d', 'e'])
})

it('keeps what cannot be written at all from standing in the way of the rest', async () => {
  const { written } = await together([
    { name: 'f', writes: 1 },
    { name: 'too long a key'.repeat(200), writes: 1 },
  ])

  expect(written).toEqual(['f'])
})

it('has nothing to do for nothing', async () => {
  expect(await together([])).toEqual({ transactions: [], written: [] })
})
