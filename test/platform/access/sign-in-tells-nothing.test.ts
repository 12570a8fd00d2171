import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { withTables } from '../../ground/tables.ts'
import { withRequests } from './sign-in-requests.ts'

const tables = withTables()
const { officer, called, ask, exhausted } = withRequests(tables)

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
