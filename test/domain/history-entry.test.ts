import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { GENESIS_HASH, historyEntrySchema, linkEntry } from '../../functions/domain/history-entry.ts'
import { AT, draft } from './linked-chain.ts'

it('starts a chain at one behind sixty-four zeros', () => {
  const entry = linkEntry(undefined, draft)

  expect(entry).toMatchObject({ sequence: 1, previousHash: GENESIS_HASH })
  expect(GENESIS_HASH).toMatch(/^0{64}$/)
})

it('puts the next entry behind the last', () => {
  const first = linkEntry(undefined, draft)

  const second = linkEntry(first, draft)

  expect(second).toMatchObject({ sequence: 2, previousHash: first.hash })
})

it('hashes the canonical text that anybody can write by hand', () => {
  const text =
    '{"action":"submitReview",' +
    '"actor":{"as":"supervisor","id":"0123456789ab","kind":"person"},' +
    '"after":{"state":"calibration","work":"meets"},' +
    `"at":"${AT}",` +
    '"before":{"state":"review"},' +
    '"chain":"appraisal#2026-q4.0123456789ab",' +
    `"previousHash":"${GENESIS_HASH}",` +
    '"sequence":1}'

  const { hash } = linkEntry(undefined, draft)

  expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
})

it('hashes the same whatever the order of keys', () => {
  const { action, at, actor, after, before, chain } = { before: {}, after: {}, ...draft }

  const reordered = linkEntry(undefined, { action, at, actor, after, before, chain })

  expect(reordered.hash).toBe(linkEntry(undefined, draft).hash)
})

it('refuses to hash what JSON cannot carry', () => {
  const broken = { ...draft, after: { score: Number.NaN } }

  expect(() => linkEntry(undefined, broken)).toThrow()
})

it('refuses to read an entry with two actions or with none', () => {
  const { action, ...none } = linkEntry(undefined, draft)

  const readings = [{ ...none, action, deed: 'published' }, none].map((entry) =>
    historyEntrySchema.safeParse(entry),
  )

  expect(readings.map(({ success }) => success)).toEqual([false, false])
})

it('refuses to read an entry with a field it does not know', () => {
  const reading = historyEntrySchema.safeParse({ ...linkEntry(undefined, draft), note: 'added later' })

  expect(reading.success).toBe(false)
})

it('refuses to read a change that is no object of JSON values', () => {
  const readings = [[1], 'text', { when: new Date(0) }, { what: undefined }].map((after) =>
    historyEntrySchema.safeParse({ ...linkEntry(undefined, draft), after }),
  )

  expect(readings.map(({ success }) => success)).toEqual([false, false, false, false])
})
