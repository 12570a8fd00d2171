import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { requestSignIn } from '../../../functions/platform/access/request-sign-in.ts'
import { lazily } from '../../../functions/platform/lambda/lazily.ts'
import { noticesIn } from '../../../functions/platform/mail/notices.ts'
import type { UrgentMail } from '../../../functions/platform/mail/urgent-mail.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import { personAttributes } from '../../../functions/records/people.ts'
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
  const { items } = await noticesIn(tables()).due('urgent', minutesLater(600), { limit: 500 })
  return items.filter((notice) => notice.kind === 'signIn' && notice.personId === personId).length
}

/** How often the mailer was called, and for which notices. */
const called: (readonly string[])[] = []
const urgentMail: UrgentMail = {
  sendNow: async (noticeIds) => {
    called.push(noticeIds)
  },
}

const ask = (email: string, minutes: number, source = newNetwork()) =>
  requestSignIn({ tables: tables(), urgentMail }, { email, source }, minutesLater(minutes))

/** A network from which sixty links were asked for, none of them for an officer. */
const exhausted = lazily(async () => {
  const source = newNetwork()
  for (let at = 0; at < 60; at += 1) await ask(`nobody${at}.${source}@kota.example`, 0, source)
  return source
})

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
  it('owes three mails in twenty minutes at the most, and then again', async () => {
    const { personId, email } = await officer()

    const answers = [await ask(email, 0), await ask(email, 1), await ask(email, 2), await ask(email, 19)]
    const first = await owedTo(personId)
    await ask(email, 20)

    expect(answers).toEqual(['asked', 'asked', 'asked', 'asked'])
    expect(first).toBe(3)
    expect(await owedTo(personId)).toBe(4)
  })

  it('never leaves an officer without a link that works, however often others ask for them', async () => {
    const { personId, email } = await officer()

    for (let minute = 0; minute < 60; minute += 1) await ask(email, minute)

    expect(await owedTo(personId)).toBe(9)
  })

  it('owes each of two who ask at the same moment a mail of its own', async () => {
    const { personId, email } = await officer()

    await Promise.all([ask(email, 40), ask(email, 40)])

    expect(await owedTo(personId)).toBe(2)
  })

  it('tells a network that asked for sixty, whomever it asked for, until its time is over', async () => {
    const source = await exhausted()
    const { email } = await officer()

    const answers = [await ask(email, 0, source), await ask('nobody@kota.example', 0, source)]

    expect(answers).toEqual(['tooMany', 'tooMany'])
    expect(await ask(email, 0)).toBe('asked')
    expect(await ask('nobody@kota.example', 20, source)).toBe('asked')
  })

  it('owes an officer of such a network one link nevertheless, and never more than three in all', async () => {
    const source = await exhausted()
    const [kept, flooded] = [await officer(), await officer()]

    for (let minute = 0; minute < 20; minute += 1) await ask(kept.email, minute, source)
    for (let time = 0; time < 3; time += 1) await ask(flooded.email, 0)
    await ask(flooded.email, 1, source)

    expect(await owedTo(kept.personId)).toBe(1)
    expect(await owedTo(flooded.personId)).toBe(3)
  })

  it('takes the same requests to the table and to the mailer, known or not, and whatever was asked before', async () => {
    const { email } = await officer()
    const { email: withoutRole } = await officer([])
    const source = await exhausted()
    const requestsFor = async (address: string, from?: string) => {
      const before = called.length
      const made = await requestsOf(() => ask(address, 0, from))
      return [...made, ...called.slice(before).map((ids) => `mailer ${ids.length}`)]
    }

    const known = await requestsFor(email)
    const unknown = await requestsFor('stranger@kota.example')
    const roleless = await requestsFor(withoutRole)
    for (let time = 0; time < 3; time += 1) await ask(email, 0)
    const again = await requestsFor(email)
    const exhaustedKnown = await requestsFor((await officer()).email, source)
    const exhaustedUnknown = await requestsFor('another@kota.example', source)

    expect(known).toContain('mailer 1')
    expect(unknown).toEqual(known)
    expect(roleless).toEqual(known)
    expect(again).toEqual(known)
    expect(exhaustedUnknown).toEqual(exhaustedKnown)
  })

  it('writes as many records for a stranger as for an officer', async () => {
    const sizes = async (email: string) => {
      const written: number[] = []
      const { client } = tables()
      client.middlewareStack.add(
        (next) => (args) => {
          const { TransactItems } = z
            .object({ TransactItems: z.array(z.unknown()).default([]) })
            .parse(args.input)
          if (TransactItems.length > 0) written.push(TransactItems.length)
          return next(args)
        },
        { step: 'initialize', name: 'count-writes' },
      )
      await ask(email, 0)
      client.middlewareStack.remove('count-writes')
      return written
    }

    expect(await sizes('stranger.too@kota.example')).toEqual(await sizes((await officer()).email))
  })
})
