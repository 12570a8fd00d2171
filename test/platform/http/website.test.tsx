import { describe, expect, it } from 'vitest'
import { Page } from '../../../functions/platform/html/page.tsx'
import { stylesheet } from '../../../functions/platform/html/stylesheet.ts'
import { choicesField, textField } from '../../../functions/platform/http/form-fields.ts'
import {
  badRequest,
  csv,
  notFound,
  ok,
  redirect,
  setCookie,
} from '../../../functions/platform/http/page-response.ts'
import type { PageRequest, Route, WebsiteDeps } from '../../../functions/platform/http/route.ts'
import { assetRoutes } from '../../../functions/platform/http/serve-assets.ts'
import { website } from '../../../functions/platform/http/website.ts'
import { visit } from './visit.ts'

const now = new Date('2026-11-23T01:00:00.000Z')
const sessions = {
  hr: { personId: 'a1b2c3d4e5f6', roles: ['hr'], name: 'Sri Wahyuni', expiresAt: '2026-11-23T09:00:00.000Z' },
  auditor: {
    personId: 'b1b2c3d4e5f6',
    roles: ['auditor'],
    name: 'Made Putra',
    expiresAt: '2026-11-23T09:00:00.000Z',
  },
} as const

interface Deps extends WebsiteDeps {
  readonly seen: PageRequest[]
}

const show =
  (text: string) =>
  (request: PageRequest, { seen }: Deps) => {
    seen.push(request)
    return Promise.resolve(
      ok(
        <Page language={request.language} title={text}>
          <h1>{text}</h1>
        </Page>,
      ),
    )
  }

const routes: readonly Route<Deps>[] = [
  { method: 'GET', path: '/', may: 'anyone', handle: show('Beranda') },
  { method: 'GET', path: '/t/{secret}', may: 'link', handle: show('Tugas') },
  {
    method: 'POST',
    path: '/t/{secret}',
    may: 'link',
    fields: [textField('reason'), choicesField('value', 2)],
    handle: async (request, { seen }) => {
      seen.push(request)
      return setCookie(redirect('/t/done'), { name: 'bound', value: 'a b' })
    },
  },
  { method: 'GET', path: '/hr', may: { roles: ['hr'] }, handle: show('Kepegawaian') },
  {
    method: 'POST',
    path: '/hr/import',
    may: { roles: ['hr'] },
    fields: [textField('note')],
    handle: show('Impor'),
  },
  {
    method: 'GET',
    path: '/hr/export',
    may: { roles: ['hr'] },
    handle: async () => csv('a b.csv', ['Nama', 'Unit'], [['Sri, S.Kom', '=1+1']]),
  },
  { method: 'GET', path: '/missing', may: 'anyone', handle: async () => notFound() },
  {
    method: 'GET',
    path: '/broken',
    may: 'anyone',
    handle: async () => {
      throw new TypeError('Sri Wahyuni cannot be read')
    },
  },
  {
    method: 'POST',
    path: '/broken',
    may: 'anyone',
    fields: [textField('reason'), choicesField('value', 2)],
    handle: async () => {
      throw new TypeError('Sri Wahyuni cannot be written')
    },
  },
  {
    method: 'POST',
    path: '/form',
    may: 'anyone',
    fields: [textField('name')],
    handle: async ({ language, form }) =>
      badRequest(
        <Page language={language} title="Formulir" hasErrors>
          <h1>{form.text('name')}</h1>
        </Page>,
      ),
  },
  ...assetRoutes,
]

const prepare = (siteUrl = 'https://bina.example.go.id') => {
  const seen: PageRequest[] = []
  const handler = website({
    routes: () => routes,
    deps: () => ({
      siteUrl,
      agency: 'Pemerintah Kota Contoh',
      clock: { now: () => now },
      seen,
      findSession: async ({ session }) =>
        session === 'hr' || session === 'auditor' ? sessions[session] : undefined,
    }),
  })
  return { handler, seen }
}

describe('website', () => {
  it('needs no environment until the first request', () => {
    expect(() =>
      website({
        routes: () => [],
        deps: () => {
          throw new Error('too early')
        },
      }),
    ).not.toThrow()
  })

  it('answers a page as a whole document that nobody stores or frames', async () => {
    const { handler } = prepare()

    const { status, headers, body } = await visit(handler, 'GET', '/')

    expect(status).toBe(200)
    expect(body).toMatch(/^<!doctype html><html lang="id">/)
    expect(body).toContain('Pemerintah Kota Contoh')
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': expect.any(String),
      'x-content-type-options': 'nosniff',
    })
  })

  it('serves HEAD as GET without the body', async () => {
    const { handler, seen } = prepare()

    const { status, body } = await visit(handler, 'HEAD', '/t/abc')

    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(seen[0]).toMatchObject({ method: 'GET', params: { secret: 'abc' } })
  })

  it('hands a page the parts of its address, decoded', async () => {
    const { handler, seen } = prepare()

    await visit(handler, 'GET', '/t/a%2Fb?page=2&page=3&name=Sri%20W', { cookies: { bound: 'a b' } })

    expect(seen[0]).toMatchObject({
      params: { secret: 'a/b' },
      query: { page: '2', name: 'Sri W' },
      cookies: { bound: 'a b' },
      now,
    })
  })

  it.each([
    ['GET', '/nowhere', 404, 'Halaman tidak ditemukan'],
    ['GET', '/missing', 404, 'Halaman tidak ditemukan'],
    ['DELETE', '/t/abc', 405, 'tidak dapat dibuka dengan cara itu'],
    ['GET', '/form', 405, 'tidak dapat dibuka dengan cara itu'],
  ])('says in plain words that %s %s cannot be served', async (method, address, expected, words) => {
    const { handler } = prepare()

    const { status, headers, body } = await visit(handler, method, address)

    expect(status).toBe(expected)
    expect(body).toContain(words)
    expect(headers['content-security-policy']).toBeDefined()
  })

  it('names what is allowed instead', async () => {
    const { handler } = prepare()

    const { headers } = await visit(handler, 'PUT', '/t/abc')

    expect(headers.allow).toBe('GET, HEAD, POST')
  })

  it('answers a failure in plain words without its message', async () => {
    const { handler } = prepare()

    const { status, headers, body } = await visit(handler, 'GET', '/broken', {
      headers: { 'accept-language': 'en' },
    })

    expect(status).toBe(500)
    expect(body).toContain('Something went wrong on our side')
    expect(body).not.toContain('Sri Wahyuni')
    expect(headers['content-security-policy']).toBeDefined()
  })
})

it('shows what was typed on a form that failed, and nothing that the form does not have', async () => {
  const { handler } = prepare()

  const { status, body } = await visit(handler, 'POST', '/broken', {
    form: { reason: 'Satu <alasan> panjang', value: 'a', other: 'bukan isian' },
  })

  expect(status).toBe(500)
  expect(body).toMatch(/<textarea [^>]*readonly[^>]*>Satu &lt;alasan> panjang<\/textarea>/)
  expect(body).not.toContain('bukan isian')
})

describe('languages', () => {
  it('remembers a choice and comes back to the same page', async () => {
    const { handler, seen } = prepare()

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
    const { handler, seen } = prepare()

    await visit(handler, 'GET', '/', sent)

    expect(seen[0]?.language).toBe(language)
  })
})

describe('actions', () => {
  it('act for a form of our own', async () => {
    const { handler, seen } = prepare()
    const form = { reason: 'satu\r\ndua', value: ['a', 'b'] }

    const { status, headers, cookies } = await visit(handler, 'POST', '/t/abc', { form })

    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/t/done' })
    expect(cookies).toEqual(['__Host-bound=a%20b; Path=/; HttpOnly; SameSite=Lax; Secure'])
    expect(seen[0]?.form.text('reason')).toBe('satu\ndua')
    expect(seen[0]?.form.all('value')).toEqual(['a', 'b'])
    expect(seen[0]?.form.text('absent')).toBe('')
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://bina.example.go.id' }],
  ])('refuse a form sent with %j', async (headers) => {
    const { handler, seen } = prepare()

    const { status, body } = await visit(handler, 'POST', '/t/abc', { form: {}, headers })

    expect(status).toBe(403)
    expect(body).toContain('Permintaan tidak dapat diterima')
    expect(seen).toEqual([])
  })

  it('refuse a body that is no form', async () => {
    const { handler, seen } = prepare()
    const headers = { 'content-type': 'application/json' }

    const { status } = await visit(handler, 'POST', '/t/abc', { body: Buffer.from('{}'), headers })

    expect(status).toBe(415)
    expect(seen).toEqual([])
  })

  it('refuse a form that is too large', async () => {
    const { handler, seen } = prepare()

    const { status } = await visit(handler, 'POST', '/t/abc', { form: { reason: 'x'.repeat(300_000) } })

    expect(status).toBe(413)
    expect(seen).toEqual([])
  })

  it('keep what was typed, and no language switch that would lose it', async () => {
    const { handler } = prepare()

    const { status, body } = await visit(handler, 'POST', '/form', { form: { name: '<b>Sri</b>' } })

    expect(status).toBe(422)
    expect(body).toContain('&lt;b>Sri&lt;/b>')
    expect(body).toContain('<title>Kesalahan: Formulir')
    expect(body).not.toContain('hreflang')
  })

  it('take no file, which goes elsewhere', async () => {
    const { handler, seen } = prepare()
    const sent = new FormData()
    sent.append('people', new File(['nip,nama\n1,Sri\n'], 'pegawai.csv', { type: 'text/csv' }))
    const encoded = new Response(sent)
    const contentType = encoded.headers.get('content-type') ?? ''

    const { status } = await visit(handler, 'POST', '/hr/import', {
      body: await encoded.bytes(),
      headers: { 'content-type': contentType },
      cookies: { session: 'hr' },
    })

    expect(status).toBe(415)
    expect(seen).toEqual([])
  })
})

describe('access', () => {
  it('sends whoever is not signed in to sign in and back', async () => {
    const { handler } = prepare()

    const { status, headers } = await visit(handler, 'GET', '/hr?unit=dinkes')

    expect(status).toBe(303)
    expect(headers.location).toBe('/sign-in?next=%2Fhr%3Funit%3Ddinkes')
  })

  it('explains to whoever was signed out while typing', async () => {
    const { handler } = prepare()

    const { status, body } = await visit(handler, 'POST', '/hr/import', { form: {} })

    expect(status).toBe(403)
    expect(body).toContain('Sesi Anda sudah berakhir')
  })

  it('refuses whoever lacks the role', async () => {
    const { handler, seen } = prepare()

    const { status } = await visit(handler, 'GET', '/hr', { cookies: { session: 'auditor' } })

    expect(status).toBe(403)
    expect(seen).toEqual([])
  })

  it('shows whoever has the role who they are', async () => {
    const { handler, seen } = prepare()

    const { status, body } = await visit(handler, 'GET', '/hr', { cookies: { session: 'hr' } })

    expect(status).toBe(200)
    expect(seen[0]?.session?.personId).toBe('a1b2c3d4e5f6')
    expect(body).toContain('Masuk sebagai Sri Wahyuni')
    expect(body).toContain('action="/sign-out"')
  })
})

describe('files', () => {
  it('keeps a spreadsheet from running what people typed', async () => {
    const { handler } = prepare()

    const { headers, body } = await visit(handler, 'GET', '/hr/export', { cookies: { session: 'hr' } })

    expect(body).toBe('\uFEFFNama,Unit\r\n"Sri, S.Kom",\'=1+1\r\n')
    expect(headers['content-disposition']).toBe('attachment; filename="a_b.csv"')
  })

  it('serves the stylesheet for good at an address of its content', async () => {
    const { handler } = prepare()

    const { status, headers, body } = await visit(handler, 'GET', stylesheet.path)

    expect(status).toBe(200)
    expect(body).toBe(stylesheet.body)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await visit(handler, 'GET', '/assets/0.css')).status).toBe(404)
  })
})
