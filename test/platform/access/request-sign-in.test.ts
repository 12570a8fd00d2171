import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { requestSignIn } from '../../../functions/platform/access/request-sign-in.ts'
import { noticesIn } from '../../../functions/platform/mail/notices.ts'
import { personAttributes } from '../../../functions/platform/records/people.ts'
import { keys, shardOf } from '../../../functions/platform/table/keys.ts'
import type { OpenedPeriod } from '../../ground/period.ts'
import { OPENED_AT, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
let opened: OpenedPeriod

beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 1 })
})

const minutesLater = (minutes: number) => new Date(OPENED_AT.getTime() + minutes * 60_000)

let officers = 0

/** An officer of HR whom no other test asked for, with an address. */
const officer = async (roles: readonly 'hr'[] = ['hr']) => {
  officers += 1
  const personId = `officer${String(officers).padStart(5, '0')}`
  const email = `${personId}@kota.example`
  const put = (key: object, item: object) =>
    tables().client.send(new PutCommand({ TableName: tables().records, Item: { ...item, ...key } }))
  await put(keys.person(personId), personAttributes({ ...opened.hr, personId, email, roles: [...roles] }))
  await put(keys.email(email), { personId })
  return { personId, email }
}

let networks = 0
const newNetwork = () => {
  networks += 1
  return `198.51.100.${networks}`
}

const owedTo = async (personId: string) => {
  const { items } = await noticesIn(tables()).due(shardOf(personId), minutesLater(600))
  return items.filter((notice) => notice.kind === 'signIn' && notice.personId === personId).length
}

const ask = (email: string, minutes: number, source = newNetwork()) =>
  requestSignIn(tables(), { email, source }, minutesLater(minutes))

/** The requests that a call makes of the tables, by name. */
const requestsOf = async (call: () => Promise<unknown>): Promise<string[]> => {
  const { client } = tables()
  const made: string[] = []
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        made.push(commandName)
        return next(args)
      },
    { step: 'initialize', name: 'count-requests' },
  )
  await call()
  client.middlewareStack.remove('count-requests')
  return made
}

describe('asking for a sign-in link', () => {
  it('owes two mails in twenty minutes at the most, and then two again', async () => {
    const { personId, email } = await officer()

    const answers = [await ask(email, 0), await ask(email, 1), await ask(email, 2), await ask(email, 19)]
    const first = await owedTo(personId)
    await ask(email, 20)

    expect(answers).toEqual(['asked', 'asked', 'asked', 'asked'])
    expect(first).toBe(2)
    expect(await owedTo(personId)).toBe(3)
  })

  it('never leaves an officer without a link that works, however often others ask for them', async () => {
    const { personId, email } = await officer()

    for (let minute = 0; minute < 60; minute += 1) await ask(email, minute)

    expect(await owedTo(personId)).toBe(6)
  })

  it('owes one mail when two ask at the same moment', async () => {
    const { personId, email } = await officer()

    await Promise.all([ask(email, 40), ask(email, 40)])

    expect(await owedTo(personId)).toBe(1)
  })

  it('tells a network that asked for sixty, whomever it asked for, and owes no more', async () => {
    const source = newNetwork()
    const { personId, email } = await officer()
    for (let at = 0; at < 60; at += 1) await ask(`nobody${at}@kota.example`, 0, source)

    const answer = await ask(email, 0, source)
    const elsewhere = await ask(email, 0)

    expect([answer, elsewhere]).toEqual(['tooMany', 'asked'])
    expect(await owedTo(personId)).toBe(1)
    expect(await ask('nobody@kota.example', 20, source)).toBe('asked')
  })

  it('takes the same requests to the table, known or not', async () => {
    const { email } = await officer()
    const { email: withoutRole } = await officer([])

    const known = await requestsOf(() => ask(email, 0))
    const unknown = await requestsOf(() => ask('stranger@kota.example', 0))
    const roleless = await requestsOf(() => ask(withoutRole, 0))

    expect(known.length).toBeGreaterThan(0)
    expect(unknown).toEqual(known)
    expect(roleless).toEqual(known)
  })
})
