import { describe, expect, it } from 'vitest'
import { prepareSite } from './example-site.tsx'
import { visit } from './visit.ts'

describe('actions', () => {
  it('act for a form of our own', async () => {
    const { handler, seen } = prepareSite()
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
    const { handler, seen } = prepareSite()

    const { status, body } = await visit(handler, 'POST', '/t/abc', { form: {}, headers })

    expect(status).toBe(403)
    expect(body).toContain('Permintaan tidak dapat diterima')
    expect(seen).toEqual([])
  })

  it('refuse a body that is no form', async () => {
    const { handler, seen } = prepareSite()
    const headers = { 'content-type': 'application/json' }

    const { status } = await visit(handler, 'POST', '/t/abc', { body: Buffer.from('{}'), headers })

    expect(status).toBe(415)
    expect(seen).toEqual([])
  })

  it('refuse a form that is too large', async () => {
    const { handler, seen } = prepareSite()

    const { status } = await visit(handler, 'POST', '/t/abc', { form: { reason: 'x'.repeat(300_000) } })

    expect(status).toBe(413)
    expect(seen).toEqual([])
  })

  it('keep what was typed, and no language switch that would lose it', async () => {
    const { handler } = prepareSite()

    const { status, body } = await visit(handler, 'POST', '/form', { form: { name: '<b>Sri</b>' } })

    expect(status).toBe(422)
    expect(body).toContain('&lt;b>Sri&lt;/b>')
    expect(body).toContain('<title>Kesalahan: Formulir')
    expect(body).not.toContain('hreflang')
  })

  it('take no file, which goes elsewhere', async () => {
    const { handler, seen } = prepareSite()
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
