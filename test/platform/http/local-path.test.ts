import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from '../../../functions/platform/http/local-path.ts'

const site = 'https://bina.example.go.id'

describe('localPath', () => {
  it.each(['/hr', '/hr/periods/2026-q4?page=2', '/'])('goes on to %s', (path) => {
    expect(localPath(path)).toBe(path)
  })

  it.each([
    undefined,
    '',
    'hr',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
  ])('refuses %j', (candidate) => {
    expect(localPath(candidate)).toBeUndefined()
  })

  it('never leads to another site', () => {
    const tricky = fc.string({
      unit: fc.constantFrom('/', '\\', '.', '\t', '\n', ':', '@', 'a', '?', '%2f'),
      maxLength: 12,
    })

    fc.assert(
      fc.property(tricky, (rest) => {
        const path = localPath(`/${rest}`)

        expect(path === undefined || new URL(path, site).origin === site).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
