import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { dumpTables } from '../ground/dump-tables.ts'
import { loops } from '../ground/loops.ts'
import { withMachine } from '../ground/machine.ts'
import { ask } from './ask.ts'
import { everyLink, KINDS, type Kind, type MailedLink } from './every-link.ts'

const GETS = loops(360, 1000)
const HEADS = loops(120, 240)
const IN_PARALLEL = 6

const machine = withMachine()
let links: Readonly<Record<Kind, MailedLink>>

beforeAll(async () => {
  links = await everyLink(machine())
}, 180_000)

const hashOfTables = async () =>
  createHash('sha256')
    .update((await dumpTables(machine().tables)).join('\n'))
    .digest('hex')

/** How each kind is met, whatever is asked of it; 303 is where a language is chosen. */
const MET: Readonly<Record<Kind, readonly number[]>> = {
  unopened: [200, 303],
  bound: [200, 303],
  listed: [200, 303],
  elsewhere: [303, 403],
  answered: [200, 303, 410],
  expiredTask: [303, 410],
  withdrawn: [303, 410],
  reassigned: [303, 410],
  expired: [303, 410],
  forged: [303, 404],
  signIn: [200, 303],
  usedSignIn: [303, 410],
}

/** Ways in which a scanner, a preview or an impatient reader asks for the same link. */
const QUERIES = ['', '?step=check', '?step=done', '?language=en', '?utm_source=scanner']

interface LinkRequest {
  readonly kind: Kind
  readonly method: 'GET' | 'HEAD'
  readonly url: string
}

const asking = (method: LinkRequest['method'], count: number): LinkRequest[] =>
  Array.from({ length: count }, (_, at) => {
    const kind = KINDS[at % KINDS.length] ?? 'forged'
    const query = QUERIES[Math.floor(at / KINDS.length) % QUERIES.length] ?? ''
    return { kind, method, url: `${links[kind].url}${query}` }
  })

it(`changes nothing by ${GETS} GETs and ${HEADS} HEADs of every kind of emailed link`, async () => {
  const before = await hashOfTables()
  const waiting = [...asking('GET', GETS), ...asking('HEAD', HEADS)]
  const answers = new Map(KINDS.map((kind) => [kind, new Set<number>()]))

  const askOn = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { kind, method, url } = next
      const { cookies } = links[kind]
      const { status } = await ask(url, { method, ...(cookies ? { cookies } : {}) })
      answers.get(kind)?.add(status)
    }
  }
  await Promise.all(Array.from({ length: IN_PARALLEL }, askOn))

  expect(await hashOfTables()).toBe(before)
  for (const [kind, statuses] of answers)
    expect([kind, ...[...statuses].toSorted()]).toEqual([kind, ...MET[kind]])
}, 120_000)
