import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../functions/platform/access/accounts.ts'
import { addressOf, createLink } from '../../functions/platform/access/links.ts'
import { SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { noticesIn } from '../../functions/platform/mail/notices.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { personAttributes } from '../../functions/records/people.ts'
import type { OpenedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { agency } from './agency.ts'
import { hrSite, NOW, publicSite, siteDeps } from './sites.ts'

const tables = withTables()
let opened: OpenedPeriod
beforeAll(async () => {
  opened = await agency(tables())
})

const site = () => publicSite(siteDeps({ tables: tables() }))

/** A sign-in link as the mailer makes it, for HR, or for a person who has the roles given. */
const linkFor = async (roles: readonly Role[] = ['hr'], minutes = 30) => {
  const person = { ...opened.hr, personId: `signer${roles.join('')}000000`.slice(0, 12), roles: [...roles] }
  const secret = newSecret()
  const validUntil = Math.floor(NOW.getTime() / 1000) + minutes * 60
  const link = createLink({
    hash: digest(secret),
    purpose: 'signIn',
    personId: person.personId,
    tasks: [],
    addressed: addressOf(person),
    validUntil,
  })
  const { records, client } = tables()
  const Item = { ...personAttributes(person), ...keys.person(person.personId) }
  const TransactItems = [link.item(records), { Put: { TableName: records, Item } }]
  await client.send(new TransactWriteCommand({ TransactItems }))
  return secret
}

const cookieIn = (cookies: readonly string[], name: string) =>
  cookies.find((line) => line.startsWith(`__Host-${name}=`))?.match(/=([^;]*)/)?.[1]

describe('asking for a link', () => {
  it('answers the same whether the address is known or not', async () => {
    const known = await visit(site(), 'POST', '/sign-in', { form: { email: opened.hr.email ?? '' } })
    const unknown = await visit(site(), 'POST', '/sign-in', { form: { email: 'nobody@kota.example' } })

    expect(unknown).toEqual(known)
    expect(known).toMatchObject({ status: 303, headers: { location: '/sign-in/sent' } })
  })

  it('tells a network that asked too often to wait', async () => {
    const asked = Array.from({ length: 61 }, (_, at) => `orang${at}@kota.example`)
    const statuses = new Map<number, number>()
    const later = publicSite(siteDeps({ tables: tables(), now: new Date(NOW.getTime() + 3_600_000) }))
    for (const email of asked) {
      const { status } = await visit(later, 'POST', '/sign-in', { form: { email } })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }

    const { body } = await visit(later, 'POST', '/sign-in', { form: { email: opened.hr.email ?? '' } })

    expect([...statuses]).toEqual([
      [303, 60],
      [429, 1],
    ])
    expect(body).toContain('Banyak tautan diminta dari jaringan ini')
    expect(body).toMatch(/<a href="\/" class="button/)
  })

  it('sends a person of a network that asked too often where they wanted to go, all the same', async () => {
    const later = publicSite(siteDeps({ tables: tables(), now: new Date(NOW.getTime() + 7_200_000) }))
    for (let at = 0; at < 60; at += 1)
      await visit(later, 'POST', '/sign-in', { form: { email: `orang${at}@kota.example` } })

    const { status, cookies } = await visit(later, 'POST', '/sign-in', {
      form: { email: opened.hr.email ?? '', next: '/hr/people' },
    })

    expect(status).toBe(429)
    expect(cookieIn(cookies, 'bina_next')).toBe('%2Fhr%2Fpeople')
  })

  it('owes a mail to whoever is known, and to nobody else', async () => {
    const { personId, email = '' } = opened.hr

    await visit(site(), 'POST', '/sign-in', { form: { email: ` ${email.toUpperCase()} ` } })

    const { items } = await noticesIn(tables()).due('urgent', NOW)
    expect(new Set(items.map((notice) => notice.personId))).toEqual(new Set([personId]))
  })

  it.each([
    [' ', 'Isi alamat email Anda'],
    ['sri wahyuni', 'Alamat email ditulis seperti'],
  ])('shows the form again for “%s”, what was typed kept', async (email, words) => {
    const { status, body } = await visit(site(), 'POST', '/sign-in', { form: { email, next: '/hr/people' } })

    expect(status).toBe(422)
    expect(body).toContain(words)
    expect(body).toContain(email.trim())
    expect(body).toContain('value="/hr/people"')
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never keeps %s as the way on',
    async (next) => {
      const shown = await visit(site(), 'GET', `/sign-in?next=${encodeURIComponent(next)}`)
      const { cookies } = await visit(site(), 'POST', '/sign-in', {
        form: { email: opened.hr.email ?? '', next },
      })

      expect(shown.body).not.toMatch(/(?:value|action)="[^"]*evil/)
      expect(shown.body).not.toContain('name="next"')
      expect(cookies).toEqual([])
    },
  )
})

describe('a sign-in link', () => {
  it('does nothing when it is only fetched', async () => {
    const secret = await linkFor()

    const first = await visit(site(), 'GET', `/s/${secret}`)
    const again = await visit(site(), 'GET', `/s/${secret}`)
    const used = await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    expect(first.status).toBe(200)
    expect(again.body).toBe(first.body)
    expect(used.status).toBe(303)
  })

  it('brings the person where they wanted to go, with a session that scripts cannot read', async () => {
    const secret = await linkFor()
    const asked = await visit(site(), 'POST', '/sign-in', {
      form: { email: opened.hr.email ?? '', next: '/hr/people?unit=dinkes' },
    })
    const next = decodeURIComponent(cookieIn(asked.cookies, 'bina_next') ?? '')

    const { headers, cookies } = await visit(site(), 'POST', `/s/${secret}`, {
      form: {},
      cookies: { bina_next: next },
    })

    expect(headers.location).toBe('/hr/people?unit=dinkes')
    expect(cookies[0]).toMatch(
      /^__Host-bina_session=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(cookies[1]).toMatch(/^__Host-bina_next=; Path=\/; Max-Age=0/)
  })

  it.each([
    [['hr', 'auditor'], '/hr'],
    [['auditor'], '/audit'],
    [['leadership', 'calibrator'], '/hr/overview'],
    [['calibrator'], '/hr/calibrations'],
  ] as const)('leads %j to %s', async (roles, place) => {
    const secret = await linkFor(roles)

    const { headers } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    expect(headers.location).toBe(place)
  })

  it('says whose it is, so that nobody is signed in as somebody else unnoticed', async () => {
    const { body } = await visit(site(), 'GET', `/s/${await linkFor()}`)

    expect(body).toContain('Tautan ini milik Sri Wahyuni')
  })

  it('works once', async () => {
    const secret = await linkFor()
    await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    const posted = await visit(site(), 'POST', `/s/${secret}`, { form: {} })
    const fetched = await visit(site(), 'GET', `/s/${secret}`)

    for (const { status, body, cookies } of [posted, fetched]) {
      expect(status).toBe(410)
      expect(body).toContain('sudah dipakai')
      expect(body).toContain('href="/sign-in"')
      expect(cookies).toEqual([])
    }
  })

  it('signs in one of two who press it at once', async () => {
    const secret = await linkFor()

    const both = await Promise.all([1, 2].map(() => visit(site(), 'POST', `/s/${secret}`, { form: {} })))

    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 410])
  })

  it.each([
    ['expired', async () => linkFor(['hr'], -1), 410, 'sudah tidak berlaku'],
    ['unknown', async () => newSecret(), 404, 'tidak dikenal'],
    ['without a role', async () => linkFor([]), 403, 'belum memiliki peran'],
  ])('that is %s says so and the way on', async (_, make, expected, words) => {
    const { status, body } = await visit(site(), 'POST', `/s/${await make()}`, { form: {} })

    expect(status).toBe(expected)
    expect(body).toContain(words)
    expect(body).toContain('href="/sign-in"')
  })
})

/** HR corrects the address of HR in the directory. */
const correctAddress = (email: string) =>
  tables().client.send(
    new UpdateCommand({
      TableName: tables().records,
      Key: { ...keys.person('signerhr0000') },
      UpdateExpression: 'SET email = :email',
      ExpressionAttributeValues: { ':email': email },
    }),
  )

describe('when the address is corrected', () => {
  it('the link that was sent to the old one opens nothing, and says the way on', async () => {
    const secret = await linkFor()
    await correctAddress('sri.wahyuni@kota.example')

    const fetched = await visit(site(), 'GET', `/s/${secret}`)
    const posted = await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    for (const { status, body, cookies } of [fetched, posted]) {
      expect(status).toBe(410)
      expect(body).toContain('sudah diganti di direktori')
      expect(body).toContain('href="/sign-in"')
      expect(cookies).toEqual([])
    }
  })

  it('the link stays alive where only its capitals were changed', async () => {
    const secret = await linkFor()
    await correctAddress('HRHRHRHRHRH1@kota.example')

    const { status } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })

    expect(status).toBe(303)
  })

  it('the session that came by the old one has ended', async () => {
    const secret = await linkFor()
    const { cookies } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })
    const session = { [SESSION_COOKIE]: cookieIn(cookies, SESSION_COOKIE) ?? '' }
    const hr = hrSite(siteDeps({ tables: tables() }))
    const before = await visit(hr, 'GET', '/hr/people', { cookies: session })
    await correctAddress('sri.wahyuni@kota.example')

    const after = await visit(hr, 'GET', '/hr/people', { cookies: session })

    expect(before.status).toBe(200)
    expect(after.headers.location).toBe('/sign-in?next=%2Fhr%2Fpeople')
  })
})

describe('a session', () => {
  it('is never taken from a cookie that another site below the same domain may have set', async () => {
    const secret = await linkFor()
    const { cookies } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })
    const session = cookieIn(cookies, SESSION_COOKIE) ?? ''
    const hr = hrSite(siteDeps({ tables: tables() }))

    const own = await visit(hr, 'GET', '/hr', { cookies: { [SESSION_COOKIE]: session } })
    const strange = await visit(hr, 'GET', '/hr', { strangeCookies: [`${SESSION_COOKIE}=${session}`] })
    const both = await visit(hr, 'GET', '/hr', {
      strangeCookies: [`${SESSION_COOKIE}=nonsense`],
      cookies: { [SESSION_COOKIE]: session },
    })

    expect([own.status, strange.status, both.status]).toEqual([200, 303, 200])
  })

  it('opens the pages of its roles until signing out', async () => {
    const secret = await linkFor()
    const { cookies } = await visit(site(), 'POST', `/s/${secret}`, { form: {} })
    const session = { [SESSION_COOKIE]: cookieIn(cookies, SESSION_COOKIE) ?? '' }
    const hr = hrSite(siteDeps({ tables: tables() }))

    const inside = await visit(hr, 'GET', '/hr', { cookies: session })
    const out = await visit(site(), 'POST', '/sign-out', { form: {}, cookies: session })
    const outside = await visit(hr, 'GET', '/hr', { cookies: session })

    expect(inside.status).toBe(200)
    expect(inside.body).toContain('action="/sign-out"')
    expect(out).toMatchObject({ status: 303, headers: { location: '/' } })
    expect(out.cookies[0]).toContain('__Host-bina_session=; Path=/; Max-Age=0')
    expect(outside).toMatchObject({ status: 303, headers: { location: '/sign-in?next=%2Fhr' } })
  })
})
