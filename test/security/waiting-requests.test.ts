import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { confirmAccessChange } from '../../functions/people/decide-access-change.ts'
import { importPeople } from '../../functions/people/import-people.ts'
import { problemSentence } from '../../functions/people/texts.ts'
import { createSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { indexes, keys } from '../../functions/platform/table/keys.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { accessChangesIn } from '../../functions/records/access-changes.ts'
import { emailOf, type Name } from '../ground/organisation.ts'
import { directoryIn } from '../people/importing.ts'
import { visit } from '../platform/http/visit.ts'
import { visitAs } from '../web/auditor/auditor-site.ts'
import { hrSite, siteDeps } from '../web/sites.ts'
import { type Governed, withGoverned } from './governed.ts'

const decide = async (agency: Governed, about: Name, by: Name) =>
  confirmAccessChange(agency.tables, await agency.decision(about, by))

const noticesTo = async (agency: Governed, name: Name) => {
  const { personId } = await agency.person(name)
  return (await directoryIn(agency.tables))
    .filter((item) => item.sk === 'NOTICE' && item.personId === personId)
    .map((item) => noticeSchema.parse(item))
}

const opens = async (agency: Governed, name: Name, address: string) => {
  const now = agency.deps.clock.now()
  await transact(agency.tables, [createSession(await agency.person(name), name, now)])
  const site = hrSite(siteDeps({ tables: agency.tables, now }))
  return (await visit(site, 'GET', address, { cookies: { [SESSION_COOKIE]: name, bina_language: 'en' } }))
    .body
}

const auditorReads = async ({ tables, deps }: Governed) => {
  const archive = { put: async () => {}, putOnce: async () => {}, get: async () => undefined }
  const now = deps.clock.now()
  return (await visitAs('/audit/access-changes', { tables, archive, now, language: 'en' })).body
}

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

describe('a request that an operator’s import replaces', () => {
  const agency = withGoverned(['tuti'])

  it('is told to who asked for it', async () => {
    await agency().imports('sri', { yusuf: { roles: 'calibrator' } })
    await decide(agency(), 'yusuf', 'budi')
    await agency().imports('sri', { yusuf: { roles: 'calibrator' }, budi: { status: 'retired' } })
    await decide(agency(), 'budi', 'budi')
    const left = { yusuf: { roles: 'calibrator' }, budi: { status: 'retired' } }
    await agency().imports('sri', { ...left, sri: { roles: 'hr;auditor' } })
    const asked = await agency().changeOf('sri')

    await agency().operatorImports({ ...left, sri: { email: 'sri.baru@kota.example' } })

    const replaced = await accessChangesIn(agency().tables).get(asked.personId, asked.number)
    expect([asked.state, replaced?.state]).toEqual(['waiting', 'replaced'])
    expect((await noticesTo(agency(), 'sri')).map(({ kind }) => kind)).toContain('accessRequestReplaced')
  })
})

describe('the request of an officer', () => {
  const agency = withGoverned()
  beforeAll(async () => {
    await agency().imports('sri', { agus: { roles: 'auditor' } })
    await agency().imports('budi', { agus: { roles: 'auditor' }, sri: { roles: '' } })
    await decide(agency(), 'sri', 'yusuf')
  })

  it('whose role was taken is void: nobody confirms it', async () => {
    expect(await decide(agency(), 'agus', 'budi')).toEqual({ ok: false, reason: 'void' })
    expect((await agency().person('agus')).roles).toEqual([])
  })

  it('is shown so to who decides and to auditors, and waits no more', async () => {
    const { personId, number } = await agency().changeOf('agus')
    const address = `/hr/access-changes/${personId}/${number}`

    const [page, list, start, audited] = [
      await opens(agency(), 'budi', address),
      await opens(agency(), 'budi', '/hr/access-changes'),
      await opens(agency(), 'budi', '/hr'),
      await auditorReads(agency()),
    ]

    expect(page).toContain('This request is void')
    expect(page).toContain('no longer an officer of HR')
    expect(page).not.toContain(`${address}/confirm`)
    expect(list).toContain('No change is waiting')
    expect(list).toContain('Void')
    expect(start).not.toContain('waits for a second person')
    expect(audited).toContain('Void')
    expect(audited).toContain('no longer an officer of HR')
  })

  it('gives way to what another officer asks for', async () => {
    const done = await agency().imports('budi', { agus: { roles: 'hr' }, sri: { roles: '' } })

    expect(done).toMatchObject({ accessChangesWaiting: 1, leftOut: [] })
    expect(await agency().changeOf('agus')).toMatchObject({ number: 2, state: 'waiting' })
    expect(await decide(agency(), 'agus', 'yusuf')).toMatchObject({ ok: true })
  })

  it('is void as well once they have retired', async () => {
    await agency().imports('agus', { agus: { roles: 'hr' }, sri: { roles: '' }, siti: { roles: 'auditor' } })
    await agency().imports('budi', {
      agus: { roles: 'hr', status: 'retired' },
      sri: { roles: '' },
      siti: { roles: 'auditor' },
    })
    await decide(agency(), 'agus', 'yusuf')

    expect(await decide(agency(), 'siti', 'budi')).toEqual({ ok: false, reason: 'void' })
  })
})
