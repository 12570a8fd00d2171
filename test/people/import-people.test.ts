import { describe, expect, it } from 'vitest'
import { importPeople } from '../../functions/people/import-people.ts'
import { importsIn } from '../../functions/people/imports.ts'
import { queueImport } from '../../functions/people/request-import.ts'
import { peopleIn } from '../../functions/records/people.ts'
import { plansIn } from '../../functions/records/plans.ts'
import { unitsIn } from '../../functions/records/units.ts'
import { withTables } from '../ground/tables.ts'
import { bytesOf, csvText, inventFiles, withCell } from './csv-files.ts'
import { chainsIn, directoryIn, importFiles, importingDeps, standing } from './importing.ts'
import { personByNip, sample, wholeChains } from './sample-files.ts'

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
