import { expect, it } from 'vitest'
import { formOf } from '../../../functions/platform/http/form.ts'
import { website } from '../../../functions/platform/http/website.ts'
import { visit } from './visit.ts'

const handler = website({
  routes: () => [],
  deps: () => ({
    siteUrl: 'https://bina.test',
    clock: { now: () => new Date('2026-11-23T01:00:00Z') },
    findSession: async () => undefined,
  }),
})

it.each(['//evil.example', '/\\evil.example', '/%5Cevil.example', '/\u20ac'])(
  'never leads off the site when the language is chosen at %s',
  async (path) => {
    const answered = await visit(handler, 'GET', `${path}?language=en`)

    const location = String(answered.headers.location)
    expect(answered.status).toBe(303)
    expect(new URL(location, 'https://bina.test').origin).toBe('https://bina.test')
    expect(location).toMatch(/^[\x21-\x7e]*$/)
  },
)

it('reads a form of very many values in order', () => {
  const pairs = Array.from({ length: 100_000 }, (_, at) => ['a', String(at)] as const)

  const values = formOf(pairs).all('a')

  expect(values).toHaveLength(100_000)
  expect(values.at(-1)).toBe('99999')
})
