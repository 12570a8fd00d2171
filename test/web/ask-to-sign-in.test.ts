import { describe, expect, it } from 'vitest'
import { noticesIn } from '../../functions/platform/mail/notices.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { cookieIn, withSignIn } from './sign-in-links.ts'
import { NOW, publicSite, siteDeps } from './sites.ts'

const tables = withTables()
const { opened, site } = withSignIn(tables)

describe('asking for a link', () => {
  it('answers the same whether the address is known or not', async () => {
    const known = await visit(site(), 'POST', '/sign-in', { form: { email: opened().hr.email ?? '' } })
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

    const { body } = await visit(later, 'POST', '/sign-in', { form: { email: opened().hr.email ?? '' } })

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
      form: { email: opened().hr.email ?? '', next: '/hr/people' },
    })

    expect(status).toBe(429)
    expect(cookieIn(cookies, 'bina_next')).toBe('%2Fhr%2Fpeople')
  })

  it('owes a mail to whoever is known, and to nobody else', async () => {
    const { personId, email = '' } = opened().hr

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
        form: { email: opened().hr.email ?? '', next },
      })

      expect(shown.body).not.toMatch(/(?:value|action)="[^"]*evil/)
      expect(shown.body).not.toContain('name="next"')
      expect(cookies).toEqual([])
    },
  )
})
