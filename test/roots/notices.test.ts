import { describe, expect, it } from 'vitest'
import { languages } from '../../functions/platform/i18n/languages.ts'
import { noticeDefinitionOf } from '../../functions/platform/mail/notice-definition.ts'
import type { Notice } from '../../functions/platform/mail/notices.ts'
import { notices } from '../../functions/roots/notices.ts'

const noticeOf = (kind: string): Notice => ({
  noticeId: 'notice',
  personId: 'person000001',
  kind,
  lane: 'bulk',
  notBefore: '2026-12-01T02:00:00.000Z',
  state: 'queued',
  attempts: 0,
})

describe.each(languages)('in %s', (language) => {
  it('every kind of notice says something of its own', () => {
    const reader = { language, timeZone: 'Asia/Jakarta', siteUrl: 'https://bina.test' } as const
    const titles = Object.entries(notices).map(
      ([kind, { line }]) => line({ notice: noticeOf(kind), about: 'Siti', facts: undefined }, reader).title,
    )

    expect(new Set(titles).size).toBe(titles.length)
    expect(titles).not.toContain('')
  })
})

it('refuses a kind that does not exist, or that only an object has', () => {
  for (const kind of ['gossip', 'constructor', '__proto__'])
    expect(() => noticeDefinitionOf(notices, kind)).toThrow(/no kind of notice/)
})
