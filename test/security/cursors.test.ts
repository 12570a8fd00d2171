import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { peopleIn } from '../../functions/records/people.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from '../web/agency.ts'
import { auditSite, hrSite, signedInAs, siteDeps } from '../web/sites.ts'

const tables = withTables()

beforeAll(async () => {
  await agency(tables())
})

const LISTS = [
  ['hr', '/hr/people?unit=dinkes&after='],
  ['hr', '/hr/periods?after='],
  ['hr', '/hr/periods/2026-q4/units/dinkes?after='],
  ['auditor', '/audit?periods='],
  ['auditor', '/audit/people/employee0001?page='],
  ['auditor', '/audit/periods/2026-q4?units='],
  ['auditor', '/audit/periods/2026-q4/units/dinkes?page='],
] as const

const encoded = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')

const person = { pk: 'PERSON#employee0001', sk: 'PERSON' }

const CURSORS = [
  'W10',
  'bnVsbA',
  'e30',
  'MQ',
  '%00',
  '🙂',
  'x'.repeat(1400),
  'x'.repeat(40_000),
  encoded([]),
  encoded({ pk: 1, sk: 2 }),
  encoded({ pk: { S: 'x' }, sk: 'y' }),
  encoded(person),
  encoded({ ...person, gsi1pk: 'UNIT#dinkes#PEOPLE', gsi1sk: '' }),
  encoded({ ...person, gsi1pk: 'UNIT#other#PEOPLE', gsi1sk: 'a' }),
  encoded({ ...person, gsi1pk: 'UNIT#dinkes#PEOPLE', gsi1sk: 'a', more: 'b' }),
  encoded({ pk: 'PERIOD#2026-q4', sk: 'APPRAISAL' }),
  encoded({ pk: 'PERIOD#2026-q4', sk: 'zzz' }),
  Buffer.from('{"__proto__":{"pk":"x"},"pk":"a","sk":"b"}').toString('base64url'),
  Buffer.from(`${'['.repeat(500)}${']'.repeat(500)}`).toString('base64url'),
]

const open = async (audience: 'hr' | 'auditor', address: string) => {
  const site = audience === 'hr' ? hrSite : auditSite
  const handler = site(siteDeps({ tables: tables() }))
  const { status, body } = await visit(handler, 'GET', address, { cookies: signedInAs(audience) })
  return { status, list: /<main.*<\/main>/s.exec(body)?.[0] }
}

it.each(LISTS)('begins anew where a place is none of the list: %s %s', async (audience, address) => {
  const first = await open(audience, address)

  for (const cursor of CURSORS) {
    const shown = await open(audience, `${address}${encodeURIComponent(cursor)}`)
    expect([cursor, shown.status]).toEqual([cursor, 200])
  }
  const strange = await open(audience, `${address}W10`)

  expect(first.status).toBe(200)
  expect(strange.list).toBe(first.list)
})

it('never fails of any text at all', async () => {
  const place = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
    fc
      .record({
        pk: fc.string(),
        sk: fc.string(),
        gsi1pk: fc.constant('UNIT#dinkes#PEOPLE'),
        gsi1sk: fc.string(),
      })
      .map(encoded),
  )
  await fc.assert(
    fc.asyncProperty(place, async (cursor) => {
      const { status } = await open(
        'hr',
        `/hr/people?unit=dinkes&after=${encodeURIComponent(cursor.toWellFormed())}`,
      )

      expect(status).toBe(200)
    }),
    { numRuns: 40 },
  )
})

it('goes on where a page of its own ended', async () => {
  const people = peopleIn(tables())
  const first = await people.ofUnit('dinkes', { limit: 2 })

  const { status, list } = await open('hr', `/hr/people?unit=dinkes&after=${first.cursor}`)

  const all = await people.ofUnit('dinkes')
  expect(status).toBe(200)
  for (const [at, { personId }] of all.items.entries())
    expect(`${personId} ${list?.includes(`/hr/people/${personId}`)}`).toBe(`${personId} ${at >= 2}`)
})
