import { describe, expect, it } from 'vitest'
import { prepareSite } from './example-site.tsx'
import { visit } from './visit.ts'

describe('languages', () => {
  it('remembers a choice and comes back to the same page', async () => {
    const { handler, seen } = prepareSite()

    const { status, headers, cookies } = await visit(handler, 'GET', '/t/abc?page=2&language=en')

    expect(status).toBe(303)
    expect(headers.location).toBe('/t/abc?page=2')
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-bina_language=en; Path=\/; Max-Age=31536000; HttpOnly/),
    ])
    expect(seen).toEqual([])
  })

  it.each([
    [{ cookies: { bina_language: 'en' }, headers: { 'accept-language': 'id' } }, 'en'],
    [{ headers: { 'accept-language': 'fr, en;q=0.5, id;q=0.9' } }, 'id'],
    [{ headers: { 'accept-language': 'en-US,en;q=0.9' } }, 'en'],
    [{ headers: { 'accept-language': 'fr' } }, 'id'],
    [{}, 'id'],
  ])('reads %j as %s', async (sent, language) => {
    const { handler, seen } = prepareSite()

    await visit(handler, 'GET', '/', sent)

    expect(seen[0]?.language).toBe(language)
  })
})

describe('access', () => {
  it('sends whoever is not signed in to sign in and back', async () => {
    const { handler } = prepareSite()

    const { status, headers } = await visit(handler, 'GET', '/hr?unit=dinkes')

    expect(status).toBe(303)
    expect(headers.location).toBe('/sign-in?next=%2Fhr%3Funit%3Ddinkes')
  })

  it('explains to whoever was signed out while typing', async () => {
    const { handler } = prepareSite()

    const { status, body } = await visit(handler, 'POST', '/hr/import', { form: {} })

    expect(status).toBe(403)
    expect(body).toContain('Sesi Anda sudah berakhir')
  })

  it('refuses whoever lacks the role', async () => {
    const { handler, seen } = prepareSite()

    const { status } = await visit(handler, 'GET', '/hr', { cookies: { session: 'auditor' } })

    expect(status).toBe(403)
    expect(seen).toEqual([])
  })

  it('shows whoever has the role who they are', async () => {
    const { handler, seen } = prepareSite()

    const { status, body } = await visit(handler, 'GET', '/hr', { cookies: { session: 'hr' } })

    expect(status).toBe(200)
    expect(seen[0]?.session?.personId).toBe('a1b2c3d4e5f6')
    expect(body).toContain('Masuk sebagai Sri Wahyuni')
    expect(body).toContain('action="/sign-out"')
  })
})
