import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchRoute, type Route } from '../../../local/api/routes.ts'

const route = (key: string): Route => {
  const [method = '', path = ''] = key.split(' ')
  const segments = key === '$default' ? [] : path.split('/').slice(1)
  return { key, method, segments, functionArn: key, apiId: 'api' }
}

const site = [
  'ANY /',
  'ANY /{proxy+}',
  'ANY /t/{proxy+}',
  'ANY /hr',
  'ANY /hr/{proxy+}',
  'GET /hr/{page}',
].map(route)

describe('choosing a route', () => {
  it.each([
    ['GET', '/', 'ANY /', {}],
    ['GET', '/about', 'ANY /{proxy+}', { proxy: 'about' }],
    ['POST', '/t/abc', 'ANY /t/{proxy+}', { proxy: 'abc' }],
    ['GET', '/t', 'ANY /{proxy+}', { proxy: 't' }],
    ['GET', '/t/', 'ANY /{proxy+}', { proxy: 't/' }],
    ['GET', '/hr', 'ANY /hr', {}],
    ['GET', '/hr/people', 'GET /hr/{page}', { page: 'people' }],
    ['POST', '/hr/people', 'ANY /hr/{proxy+}', { proxy: 'people' }],
    ['GET', '/hr/people/1', 'ANY /hr/{proxy+}', { proxy: 'people/1' }],
  ])('takes %s %s to %s', (method, path, key, parameters) => {
    const match = matchRoute(site, method, path)

    expect(match?.route.key).toBe(key)
    expect(match?.parameters).toEqual(parameters)
  })

  it('takes the default route only when no other fits', () => {
    const routes = [route('$default'), route('GET /a')]

    expect(matchRoute(routes, 'GET', '/a')?.route.key).toBe('GET /a')
    expect(matchRoute(routes, 'GET', '/b')?.route.key).toBe('$default')
  })

  it('finds none for a path that nothing names', () => {
    expect(matchRoute([route('GET /a')], 'POST', '/a')).toBeUndefined()
    expect(matchRoute([route('GET /a')], 'GET', '/a/b')).toBeUndefined()
  })

  it('does not depend on the order in which routes are written', () => {
    const path = fc
      .array(fc.constantFrom('t', 'hr', 'x', 'people'), { maxLength: 3 })
      .map((parts) => `/${parts.join('/')}`)

    fc.assert(
      fc.property(fc.shuffledSubarray(site, { minLength: site.length }), path, (routes, asked) => {
        expect(matchRoute(routes, 'GET', asked)?.route.key).toBe(matchRoute(site, 'GET', asked)?.route.key)
      }),
    )
  })
})
