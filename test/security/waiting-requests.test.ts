import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { importPeople } from '../../functions/people/import-people.ts'
import { problemSentence } from '../../functions/people/texts.ts'
import { indexes, keys } from '../../functions/platform/table/keys.ts'
import { emailOf } from '../ground/organisation.ts'
import { withGoverned } from './governed.ts'
import { opens } from './officer-pages.ts'
import { decide, noticesTo } from './second-person.ts'

describe('an officer whose removal waits', () => {
  const agency = withGoverned()
  beforeAll(() => agency().imports('budi', { sri: { roles: '' } }))

  it.each([
    ['by asking for something else about themself', { roles: 'hr;auditor' }],
    ['by a role that takes no second person', { roles: 'calibrator;hr' }],
    ['by asking for another mailbox', { email: 'sri.baru@kota.example' }],
  ])('does not get rid of it %s', async (_, row) => {
    const done = await agency().imports('sri', { sri: row, maria: { post: 'Bidan Madya' } })

    expect(done).toMatchObject({ state: 'imported', accessChangesWaiting: 0 })
    expect(done.leftOut).toMatchObject([{ file: 'people', line: 3, code: 'access-change-waits' }])
    const waiting = await agency().changeOf('sri')
    expect(waiting).toMatchObject({ number: 2, state: 'waiting', after: { roles: [] } })
    expect(await agency().person('sri')).toMatchObject({ roles: ['hr'], email: emailOf('sri') })
    expect((await agency().person('maria')).post).toBe('Bidan Madya')
  })

  it('reads in the report which row was left, why, and what to do', async () => {
    const done = await agency().imports('sri', { sri: { roles: 'hr;auditor' } })

    const page = await opens(agency(), 'sri', `/hr/imports/${done.importId}`)

    expect(page).toContain('1 row was saved without its change of access')
    expect(page).toContain('import the row again once that is decided')
    for (const language of ['id', 'en'] as const)
      expect(
        problemSentence({ file: 'people', line: 3, column: 'roles', code: 'access-change-waits' }, language),
      ).toMatch(/impor lagi|import the row again/)
  })

  it('finds no moment at which the list of requests does not name it yet', async () => {
    const { personId, number } = await agency().changeOf('sri')
    const list = (expression: string, values?: Record<string, string>) =>
      agency().tables.client.send(
        new UpdateCommand({
          TableName: agency().tables.records,
          Key: { ...keys.accessChange(personId, number) },
          UpdateExpression: expression,
          ...(values ? { ExpressionAttributeValues: values } : {}),
        }),
      )
    await list('REMOVE gsi1pk')

    await expect(agency().imports('sri', { sri: { roles: 'calibrator;hr' } })).rejects.toThrow(
      'not listed yet',
    )

    await list('SET gsi1pk = :waiting', { ':waiting': indexes.waitingAccessChanges })
    agency().deps.clock.move(120_000)
    await importPeople({}, agency().deps)
    expect((await agency().person('sri')).roles).toEqual(['hr'])
  })

  it('has it confirmed after all', async () => {
    expect(await decide(agency(), 'sri', 'yusuf')).toMatchObject({ ok: true })
    expect((await agency().person('sri')).roles).toEqual([])
  })
})

describe('one’s own request that waits', () => {
  const agency = withGoverned()

  it('is replaced by oneself, and nobody is told of that', async () => {
    await agency().imports('sri', { agus: { roles: 'auditor' } })
    const done = await agency().imports('sri', { agus: { roles: 'hr' } })

    expect(done).toMatchObject({ accessChangesWaiting: 1, leftOut: [] })
    expect(await agency().changeOf('agus')).toMatchObject({ number: 2, after: { roles: ['hr'] } })
    expect((await noticesTo(agency(), 'sri')).map(({ kind }) => kind)).toEqual([])
  })

  it('is asked for by another as well without a word', async () => {
    const done = await agency().imports('budi', { agus: { roles: 'hr' } })

    expect(done).toMatchObject({ accessChangesWaiting: 1, leftOut: [] })
    expect(await agency().changeOf('agus')).toMatchObject({ number: 2, state: 'waiting' })
  })

  it('keeps the address that it leads to from whoever would take it in another’s import', async () => {
    const done = await agency().imports('budi', {
      agus: { roles: 'hr', email: 'agus.baru@kota.example' },
      siti: { email: emailOf('agus') },
    })

    expect(done.leftOut).toHaveLength(1)
    expect((await agency().person('agus')).email).toBe(emailOf('agus'))
    expect((await agency().person('siti')).email).toBe(emailOf('siti'))
  })
})
