import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { accessChangesIn } from '../../functions/records/access-changes.ts'
import { peopleIn, personAttributes } from '../../functions/records/people.ts'
import { historyOf } from '../ground/history-of.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { withAccessChanges } from './access-changes.ts'
import { agency } from './agency.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
const now = new Date('2026-12-07T02:00:00.000Z')
beforeAll(async () => {
  await agency(tables())
  await withAccessChanges(tables())
})

const told: string[] = []
const urgentMail = { sendNow: async (ids: readonly string[]) => void told.push(...ids) }
const site = () => hrSite(siteDeps({ tables: tables(), now, urgentMail }))
const cookies = signedInAs('hr')
const get = (address: string) => visit(site(), 'GET', address, { cookies })
const post = (address: string, form: Readonly<Record<string, string>>) =>
  visit(site(), 'POST', address, { form, cookies })

const seenOn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''

const ADDRESS = '/hr/access-changes/employee0001/1'

describe('a change that waits', () => {
  it('is in the list, with who asked', async () => {
    const { body } = await get('/hr/access-changes')

    expect(body).toContain(`href="${ADDRESS}"`)
    expect(body).toContain('Menunggu orang kedua')
  })

  it('is confirmed only by who says that they looked', async () => {
    const { status, body } = await post(`${ADDRESS}/confirm`, {})

    expect(status).toBe(422)
    expect(body).toContain('<a href="#certain">Centang bahwa Anda sudah memeriksanya</a>')
  })

  it('takes effect once, and a second press says what happened', async () => {
    const seen = seenOn((await get(ADDRESS)).body)

    const first = await post(`${ADDRESS}/confirm`, { certain: 'yes', seen })
    const second = await post(`${ADDRESS}/confirm`, { certain: 'yes', seen })

    expect([first.status, second.status]).toEqual([303, 409])
    // The person and whoever asked hear of it at once, and once.
    expect(told).toEqual([
      'access.employee0001.1.accessChanged.before',
      'access.employee0001.1.accessRequestDone.supervisor01',
    ])
    expect(second.body).toContain('sudah diputus')
    expect((await get(String(first.headers.location))).body).toContain('Perubahan sudah berlaku')
    expect((await peopleIn(tables()).get('employee0001'))?.roles).toEqual(['auditor'])
  })
})

describe('one’s own change', () => {
  const own = '/hr/access-changes/employee0003/1'

  it('offers no button to confirm it, and refuses the press', async () => {
    const { body } = await get(own)
    const pressed = await post(`${own}/confirm`, { certain: 'yes' })

    expect(body).not.toContain(`action="${own}/confirm"`)
    expect(body).toContain('Tarik kembali permintaan')
    expect(pressed.status).toBe(409)
    expect((await accessChangesIn(tables()).get('employee0003', 1))?.state).toBe('waiting')
  })

  it('is withdrawn with a reason', async () => {
    const without = await post(`${own}/refuse`, { reason: ' ' })
    const withdrawn = await post(`${own}/refuse`, { reason: 'Salah orang' })

    expect([without.status, withdrawn.status]).toEqual([422, 303])
    expect(told.at(-1)).toBe('access.employee0003.1.accessChangeWithdrawn.employee0003')
    expect((await get(own)).body).toContain('Salah orang')
    expect((await get(String(withdrawn.headers.location))).body).toContain('Permintaan ditarik kembali')
    expect(await accessChangesIn(tables()).get('employee0003', 1)).toMatchObject({ state: 'withdrawn' })
    const actions = (await historyOf(tables(), chains.account('employee0003'))).map(({ action }) => action)
    expect(actions.at(-1)).toBe('accessChangeWithdrawn')
  })
})

describe('others', () => {
  it.each([
    ['a head, whom nobody supervises', undefined, 200],
    ['leadership below the head', 'headheadhea1', 403],
  ])('%s', async (_, supervisorId, expected) => {
    const found = await peopleIn(tables()).get('supervisor01')
    if (!found) throw new Error('The supervisor is not there.')
    const person = { ...found, personId: 'leadership00', roles: ['leadership' as const], supervisorId }
    await tables().client.send(
      new PutCommand({
        TableName: tables().records,
        Item: { ...personAttributes(person), ...keys.person(person.personId) },
      }),
    )

    const { status, body } = await visit(site(), 'GET', ADDRESS, { cookies: signedInAs('leadership') })

    expect(status).toBe(expected)
    if (status === 403) expect(body).toContain('Halaman ini tidak untuk Anda')
  })

  it.each([
    '/hr/access-changes/employee0001/2',
    '/hr/access-changes/employee0001/0x1',
    '/hr/access-changes/nobody/1',
  ])('finds nothing at %s', async (address) => {
    expect((await get(address)).status).toBe(404)
  })
})
