import { describe, expect, it } from 'vitest'
import { ImportPeopleEvent, importPeople } from '../../functions/people/import-people.ts'
import { importsIn } from '../../functions/people/imports.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { withTables } from '../ground/tables.ts'
import { bytesOf, csvText, inventFiles, withCell } from './csv-files.ts'
import { chainsIn, directoryIn, importingDeps, standing, upload } from './importing.ts'
import { sample, wholeChains } from './sample-files.ts'

describe('an import that is interrupted', () => {
  const tables = withTables()
  const city = inventFiles(120, 9)

  const cutPowerAfter = (transactions: number, client: Tables['client']) => {
    let done = 0
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (call) => {
          if (commandName === 'TransactWriteItemsCommand') done += 1
          if (done > transactions) throw new Error('The power is cut')
          return next(call)
        },
      { step: 'initialize', name: 'power-cut' },
    )
    return () => client.middlewareStack.remove('power-cut')
  }

  it('goes on after the silence where it was, until everybody is there exactly once', async () => {
    const deps = importingDeps(tables())
    await upload('cut', city, deps)
    for (const transactions of [0, 1, 3]) {
      const mend = cutPowerAfter(transactions, tables().client)
      await expect(importPeople({}, deps)).rejects.toThrow('power')
      mend()
      deps.clock.move(61_000)
    }

    await importPeople({}, deps)

    expect(await standing('cut', deps)).toMatchObject({
      state: 'imported',
      peopleTotal: 120,
      peopleAdded: 120,
      peopleChanged: 0,
    })
    const records = await directoryIn(tables())
    expect(records.filter(({ sk }) => sk === 'PERSON')).toHaveLength(120)
    expect(records.filter(({ sk }) => sk === 'NIP')).toHaveLength(120)
    expect(await wholeChains(tables())).toBe(true)
  })

  it('is left to the run that holds it', async () => {
    const deps = importingDeps(tables())
    await upload('held', city, deps)
    const mend = cutPowerAfter(0, tables().client)
    await expect(importPeople({}, deps)).rejects.toThrow('power')
    mend()

    await importPeople({}, deps)

    expect(await standing('held', deps)).toMatchObject({ state: 'queued' })
  })
})

describe('several imports', () => {
  const tables = withTables()

  it('are worked off in one run in the order of asking, and two runs never take the same', async () => {
    const deps = importingDeps(tables())
    await upload('first', sample, deps)
    deps.clock.move(1_000)
    await upload('second', withCell(sample, 'people', 5, 'post', 'Pengelola Arsip'), deps)

    await Promise.all([importPeople({}, deps), importPeople({}, deps), importPeople({}, deps)])

    expect(await standing('first', deps)).toMatchObject({ state: 'imported', peopleAdded: 60 })
    expect((await chainsIn(tables())).get('import/first')).toHaveLength(3)
    expect((await chainsIn(tables())).get('import/second')).toHaveLength(3)
    expect(await standing('second', deps)).toMatchObject({ state: 'imported', peopleChanged: 1 })
  })

  it('are listed newest first', async () => {
    const { items } = await importsIn(tables()).list()

    expect(items.map(({ importId }) => importId)).toEqual(['second', 'first'])
  })

  it('may come from an operator, before anybody can sign in, and asking twice imports once', async () => {
    const deps = importingDeps(tables())
    const objects = { people: 'start/people.csv', units: 'start/units.csv' }
    await deps.files.put(objects.people, bytesOf(csvText(sample.people)))
    await deps.files.put(objects.units, bytesOf(csvText(sample.units)))
    const event = ImportPeopleEvent.parse({ request: { importId: 'start', files: objects } })

    await importPeople(event, deps)
    await importPeople(event, deps)
    await importPeople(event, deps)

    expect(await standing('start', deps)).toMatchObject({ state: 'imported', peopleTotal: 60 })
    expect((await chainsIn(tables())).get('import/start')).toHaveLength(3)
  })
})
