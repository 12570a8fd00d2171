import { describe, expect, it } from 'vitest'
import { stylesheet } from '../../../functions/platform/html/stylesheet.ts'
import { website } from '../../../functions/platform/http/website.ts'
import { now, prepareSite } from './example-site.tsx'
import { visit } from './visit.ts'

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
    const { handler } = prepareSite()

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
    const { handler, seen } = prepareSite()

    const { status, body } = await visit(handler, 'HEAD', '/t/abc')

    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(seen[0]).toMatchObject({ method: 'GET', params: { secret: 'abc' } })
  })

  it('hands a page the parts of its address, decoded', async () => {
    const { handler, seen } = prepareSite()

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
    const { handler } = prepareSite()

    const { status, headers, body } = await visit(handler, method, address)

    expect(status).toBe(expected)
    expect(body).toContain(words)
    expect(headers['content-security-policy']).toBeDefined()
  })

  it('names what is allowed instead', async () => {
    const { handler } = prepareSite()

    const { headers } = await visit(handler, 'PUT', '/t/abc')

    expect(headers.allow).toBe('GET, HEAD, POST')
  })

  it('answers a failure in plain words without its message', async () => {
    const { handler } = prepareSite()

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
  const { handler } = prepareSite()

  const { status, body } = await visit(handler, 'POST', '/broken', {
    form: { reason: 'Satu <alasan> panjang', value: 'a', other: 'bukan isian' },
  })

  expect(status).toBe(500)
  expect(body).toMatch(/<textarea [^>]*readonly[^>]*>Satu &lt;alasan> panjang<\/textarea>/)
  expect(body).not.toContain('bukan isian')
})

describe('files', () => {
  it('are given a name that every system takes', async () => {
    const { handler } = prepareSite()

    const { headers, body } = await visit(handler, 'GET', '/hr/export', { cookies: { session: 'hr' } })

    expect(body).toBe('Nama')
    expect(headers['content-disposition']).toBe('attachment; filename="a_b.csv"')
  })

  it('serves the stylesheet for good at an address of its content', async () => {
    const { handler } = prepareSite()

    const { status, headers, body } = await visit(handler, 'GET', stylesheet.path)

    expect(status).toBe(200)
    expect(body).toBe(stylesheet.body)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await visit(handler, 'GET', '/assets/0.css')).status).toBe(404)
  })
})
