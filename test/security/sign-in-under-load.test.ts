import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { queueNotice } from '../../functions/platform/mail/notices.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { type Person, peopleIn, personAttributes } from '../../functions/records/people.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { loops } from '../ground/loops.ts'
import { withMachine } from '../ground/machine.ts'
import { emailOf, type Name } from '../ground/organisation.ts'

/** Letters that wait, at the most all of a large city's; at the rate of a new account, 14 a second, they take more than a minute. */
const BACKLOG = loops(1_000, 14_351)
/** Few of them may go first: on a busy machine an instance of the mailer takes seconds to start. */
const FEW = 200

const machine = withMachine({ people: ['siti', 'tuti'] })

const inBatches = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / 25) }, (_, at) => items.slice(at * 25, at * 25 + 25))

/** Owes so many people a letter each, all of them since before now. */
const queueBulk = async () => {
  const { tables } = machine()
  const sri = await peopleIn(tables).get(machine().personId('sri'))
  if (!sri) throw new Error('Sri is not there.')
  const notBefore = new Date(machine().now().getTime() - 60_000)
  const items = Array.from({ length: BACKLOG }, (_, at) => {
    const personId = `bulk${String(at).padStart(8, '0')}`
    const person: Person = { ...sri, personId, email: `${personId}@kota.example`, unitId: 'bulk', roles: [] }
    const notice = queueNotice({ noticeId: `${personId}.withdrawn`, personId, kind: 'withdrawn', notBefore })
    return [{ ...personAttributes(person), ...keys.person(personId) }, notice.item('records').Put?.Item]
  }).flat()
  for (const batch of inBatches(items))
    await tables.client.send(
      new BatchWriteCommand({
        RequestItems: { [tables.records]: batch.map((Item) => ({ PutRequest: { Item } })) },
      }),
    )
}

const newestId = () => machine().cloud.mails({ limit: 1 })[0]?.id ?? 0

const post = (path: string, fields: Record<string, string> = {}) =>
  fetch(`${machine().cloud.url}${path}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'accept-language': 'id' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

const mailTo = (name: Name, after: number, kind: string) =>
  vi.waitFor(
    () => {
      const mail = machine()
        .cloud.mails({ to: emailOf(name), after, limit: 100 })
        .find(({ text }) => linkIn(text).includes(kind))
      if (!mail) throw new Error(`Nothing reached ${name}.`)
      return mail
    },
    { timeout: 60_000, interval: 20 },
  )

/** Asks for a link by a request; gives the mail, how long it took, and how many letters went before it. */
const timed = async (name: Name, kind: string, request: () => Promise<Response>) => {
  const after = newestId()
  const begun = performance.now()
  const { status } = await request()
  const mail = await mailTo(name, after, kind)
  return { status, mail, seconds: (performance.now() - begun) / 1000, before: mail.id - after - 1 }
}

describe('while the outbox is full and its letters go out', () => {
  beforeAll(async () => {
    await queueBulk()
    // It takes longer than the tests, and is stopped with the machine.
    machine()
      .cloud.runSchedule('send-mail')
      .catch(() => undefined)
    const begun = newestId()
    await vi.waitUntil(() => newestId() > begun + 10, { timeout: 60_000, interval: 50 })
  }, 120_000)

  it('a sign-in link overtakes them', async ({ annotate }) => {
    const { status, seconds, before } = await timed('sri', '/s/', () =>
      post('/sign-in', { email: emailOf('sri') }),
    )

    await annotate(`${seconds.toFixed(2)} s with ${BACKLOG} queued, ${before} letters before it`)
    expect(status).toBe(303)
    expect(before).toBeLessThan(FEW)
  })

  it('a fresh link that an employee asks for overtakes them', async ({ annotate }) => {
    const { pathname } = new URL(machine().linkTo('siti'))

    const { status, seconds, before } = await timed('siti', '/t/', () => post(`${pathname}/fresh`))

    await annotate(`${seconds.toFixed(2)} s with ${BACKLOG} queued, ${before} letters before it`)
    expect(status).toBe(200)
    expect(before).toBeLessThan(FEW)
  })

  it('two who ask within a minute each get a link that works', async () => {
    const after = newestId()
    await Promise.all([1, 2].map(() => post('/sign-in', { email: emailOf('tuti') })))
    const first = await mailTo('tuti', after, '/s/')
    const second = await mailTo('tuti', first.id, '/s/')

    const statuses = []
    for (const { text } of [first, second]) statuses.push((await post(new URL(linkIn(text)).pathname)).status)

    expect(statuses).toEqual([303, 303])
  })

  it('strangers who use up their network’s requests keep no officer behind it out, nor learn who is one', async () => {
    for (let at = 0; at < 61; at += 1) await post('/sign-in', { email: `orang${at}@kota.example` })

    const stranger = await post('/sign-in', { email: 'orang@kota.example' })
    const { status, before } = await timed('budi', '/s/', () => post('/sign-in', { email: emailOf('budi') }))
    const again = await post('/sign-in', { email: emailOf('budi') })

    expect([stranger.status, status]).toEqual([429, 429])
    expect(before).toBeLessThan(FEW)
    // Each is shown the address that they typed themselves, and nothing else differs.
    expect((await again.text()).replace(emailOf('budi'), 'orang@kota.example')).toBe(await stranger.text())
  })
})
