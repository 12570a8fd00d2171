import { describe, expect, it } from 'vitest'
import { isSameOrigin } from '../../../functions/platform/http/same-origin.ts'

const siteUrl = 'https://bina.example.go.id'

describe('isSameOrigin', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://bina.example.go.id' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'https://bina.example.go.id.evil.example' }, false],
    [{ origin: 'http://bina.example.go.id' }, false],
    [{ origin: 'null' }, false],
    [{}, false],
  ])('judges %j as %s', (headers, expected) => {
    expect(isSameOrigin(headers, siteUrl)).toBe(expected)
  })
})
