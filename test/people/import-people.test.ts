import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { ImportPeopleEvent, importPeople } from '../../functions/people/import-people.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { queueImport } from '../../functions/people/request-import.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { patch } from '../../functions/platform/table/write.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { plansIn } from '../../functions/records/plans.ts'
import { unitsIn } from '../../functions/records/units.ts'
import { withTables } from '../ground/tables.ts'
import { bytesOf, cellAt, csvText, type Files, inventFiles, withCell } from './csv-files.ts'
import { chainsIn, directoryIn, importFiles, importingDeps, standing, upload } from './importing.ts'

const cellsSchema = z.array(z.array(z.string()))

const sampleFile = (name: string) =>
  cellsSchema.parse(parse(readFileSync(new URL(`../../data/sample/${name}.csv`, import.meta.url))))

const sample: Files = { people: sampleFile('people'), units: sampleFile('units'), plans: sampleFile('plans') }

const personByNip = async (tables: Tables, nip: string) => {
  const person = await peopleIn(tables).get((await peopleIn(tables).idByNip(nip)) ?? '')
  if (!person) throw new Error(`Nobody has the number ${nip}`)
  return person
}

const wholeChains = async (tables: Tables) =>
  [...(await chainsIn(tables)).values()].every((entries) => verifyChain(entries).ok)

describe('importing the sample', () => {
  const tables = withTables()

  it('brings in everybody, with superiors, units, roles and plans, and a chain for each', async () => {
    const deps = importingDeps(tables())

    const done = await importFiles('sample', sample, deps)

    expect(done).toMatchObject({
      state: 'imported',
      peopleTotal: 60,
      peopleAdded: 60,
      peopleChanged: 0,
      unitsTotal: 5,
      unitsAdded: 5,
      plansTotal: 18,
      plansChanged: 18,
      problemsTotal: 0,
    })
    const head = await personByNip(tables(), '197803122002042001')
    const secretary = await personByNip(tables(), '197406071998042001')
    expect(head).toMatchObject({ unitId: 'setda', supervisorId: secretary.personId, roles: ['calibrator'] })
    expect(secretary.supervisorId).toBeUndefined()
    expect(await unitsIn(tables()).get('dinkes')).toEqual({
      unitId: 'dinkes',
      name: 'Dinas Kesehatan',
      parentId: 'setda',
      headId: head.personId,
      calibratorId: head.personId,
    })
    expect((await peopleIn(tables()).ofUnit('bkpsdm')).items).toHaveLength(10)
    expect(await peopleIn(tables()).idByEmail('Romauli.Gultom.12@medan.example')).toBe(head.personId)
    const midwife = await personByNip(tables(), '196901221993022001')
    expect((await plansIn(tables()).ofPerson(midwife.personId))?.workResults).toHaveLength(2)
    expect(await wholeChains(tables())).toBe(true)
    const chains = [...(await chainsIn(tables())).keys()]
    expect(chains.filter((chain) => !chain.startsWith('account/'))).toHaveLength(60 + 5 + 1)
    // Their roles were given without a second person: nobody was there yet.
    expect(chains.filter((chain) => chain.startsWith('account/'))).toHaveLength(11)
  })

  it('tells History neither names nor numbers nor addresses', async () => {
    const told = JSON.stringify([...(await chainsIn(tables())).values()])

    const { name, nip, email } = await personByNip(tables(), '197803122002042001')

    expect(told).toContain('personAdded')
    for (const secret of [name, nip, email ?? '', 'Romauli', '@']) expect(told).not.toContain(secret)
  })

  it('writes nothing again when the same files come again', async () => {
    const deps = importingDeps(tables())
    const before = await directoryIn(tables())

    const again = await importFiles('sample-again', sample, deps)

    expect(again).toMatchObject({
      state: 'imported',
      peopleAdded: 0,
      peopleChanged: 0,
      unitsChanged: 0,
      plansChanged: 0,
    })
    expect(await directoryIn(tables())).toEqual(before)
  })

  it('changes what differs, gives addresses on and lets a corrected address be tried again', async () => {
    const deps = importingDeps(tables())
    const [one, other] = [cellAt(sample.people, 20, 'email'), cellAt(sample.people, 21, 'email')]
    const nip = cellAt(sample.people, 20, 'nip')
    const { personId } = await personByNip(tables(), nip)
    const bounced = { set: { emailBouncedAt: '2026-11-20T00:00:00.000Z' } }
    await commit(tables(), {
      chain: `person/${personId}`,
      actor: { kind: 'system', name: 'test' },
      at: deps.clock.now(),
      action: 'mailBounced',
      writes: [patch(keys.person(personId), bounced, 'never')],
    })
    const swapped = withCell(withCell(sample, 'people', 20, 'email', other), 'people', 21, 'email', one)
    const moved = withCell(
      withCell(swapped, 'people', 20, 'unit', 'bkpsdm'),
      'people',
      20,
      'supervisor_nip',
      '',
    )
    const renamed = withCell(moved, 'units', 3, 'name', 'Dinas Kesehatan Kota')
    const replanned = withCell(renamed, 'plans', 2, 'target', '20')

    const done = await importFiles('changes', replanned, deps)

    expect(done).toMatchObject({
      state: 'imported',
      peopleAdded: 0,
      peopleChanged: 3,
      unitsChanged: 1,
      plansChanged: 1,
    })
    const person = await personByNip(tables(), nip)
    expect(person).toMatchObject({ personId, email: other, unitId: 'bkpsdm' })
    expect(person.supervisorId).toBeUndefined()
    expect(person.emailBouncedAt).toBeUndefined()
    const owed = (await directoryIn(tables())).filter(({ kind }) => kind === 'addressCorrected')
    expect(owed.map((notice) => notice.personId)).toContain(personId)
    expect(owed).toHaveLength(2)
    expect(await peopleIn(tables()).idByEmail(other)).toBe(personId)
    expect(await peopleIn(tables()).idByEmail(one)).toBe(
      (await personByNip(tables(), cellAt(sample.people, 21, 'nip'))).personId,
    )
    const entry = (await chainsIn(tables())).get(`person/${personId}`)?.at(-1)
    expect(entry).toMatchObject({
      action: 'personChanged',
      after: { unitId: 'bkpsdm', changed: ['email', 'unitId', 'supervisorId'] },
    })
    expect(await wholeChains(tables())).toBe(true)
  })

  it('refuses an address that belongs to somebody who is not in the file', async () => {
    const deps = importingDeps(tables())
    const stranger = withCell(sample, 'people', 61, 'nip', '199001012015011009')
    const lines = (await directoryIn(tables())).length

    const done = await importFiles('stranger', stranger, deps)

    expect(done).toMatchObject({
      state: 'refused',
      problemsTotal: 1,
      problems: [{ line: 61, column: 'email', code: 'email-taken' }],
    })
    expect(await directoryIn(tables())).toHaveLength(lines)
  })
})

describe('an import with something wrong in it', () => {
  const tables = withTables()

  it('imports nothing and reports every place in both languages', async () => {
    const deps = importingDeps(tables())
    const wrong = withCell(withCell(sample, 'people', 7, 'email', 'budi@'), 'units', 4, 'parent', 'dinkess')

    const done = await importFiles('wrong', wrong, deps)

    expect(await directoryIn(tables())).toEqual([])
    expect(done).toMatchObject({
      state: 'refused',
      peopleTotal: 0,
      problemsTotal: 2,
      problems: [
        {
          file: 'people',
          line: 7,
          column: 'email',
          code: 'bad-email',
          value: 'budi@',
        },
        { file: 'units', line: 4, column: 'parent', code: 'unknown-parent' },
      ],
    })
    expect((await importsIn(tables()).queued()).items).toEqual([])
    expect((await chainsIn(tables())).get('import/wrong')?.map(({ action }) => action)).toEqual([
      'importRequested',
      'importRefused',
    ])
  })

  it('counts all problems and lists as many as a record holds', async () => {
    const deps = importingDeps(tables())
    const long = '部'.repeat(100)
    const { people, ...rest } = inventFiles(400, 1)
    const wrong = {
      ...rest,
      people: people.map((row, index) =>
        index === 0 ? row : row.map((cell, at) => (at === 6 || at === 9 ? long : cell)),
      ),
    }

    const done = await importFiles('very-wrong', wrong, deps)

    expect(done.problemsTotal).toBe(800)
    expect(done.problems.length).toBeGreaterThan(200)
    expect(done.problems.length).toBeLessThanOrEqual(500)
  })

  it('says which file was not found', async () => {
    const deps = importingDeps(tables())
    await deps.files.put('x/people.csv', bytesOf(csvText(sample.people)))
    await queueImport({ importId: 'x', files: { people: 'x/people.csv', units: 'x/units.csv' } }, deps)

    await importPeople({}, deps)

    expect(await standing('x', deps)).toMatchObject({
      state: 'refused',
      problems: [{ file: 'units', line: 1, code: 'no-file' }],
    })
  })
})

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
