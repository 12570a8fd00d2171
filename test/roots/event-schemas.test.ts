import { describe, expect, it } from 'vitest'
import { languages } from '../../functions/platform/i18n/languages.ts'
import { eventSchemas, eventSentences } from '../../functions/roots/events.ts'
import { unlikeEvents } from '../ground/unlike-events.ts'
import { historyOfRelease } from '../upgrade/kept-history.ts'
import { KEPT_MACHINES } from '../upgrade/releases.ts'

const entry = {
  chain: 'appraisal/2026-q4.employee0001',
  sequence: 1,
  at: '2026-12-01T02:00:00.000Z',
  actor: { kind: 'system', name: 'publish-result' },
  action: 'published',
  before: { state: 'calibration' },
  after: { state: 'published', work: 'meets', behaviour: 'above', predicate: 'good' },
  previousHash: '0'.repeat(64),
  hash: '1'.repeat(64),
}

it.each(languages)(
  'has a schema for each event of which there is a sentence in %s, and no other',
  (language) => {
    expect([...eventSchemas.keys()].toSorted()).toEqual(Object.keys(eventSentences(language)).toSorted())
  },
)

describe('an entry', () => {
  it('fits its event as Bina writes it', async () => {
    expect(await unlikeEvents([entry])).toEqual([])
  })

  it.each([
    ['lacks a fact', { after: { state: 'published', work: 'meets', behaviour: 'above' } }],
    ['has a fact under another name', { before: { stateBefore: 'calibration' } }],
    ['has a fact more', { after: { ...entry.after, name: 'Siti' } }],
    ['has a word that is none of its list', { after: { ...entry.after, work: 'splendid' } }],
    ['tells nothing', { before: undefined, after: undefined }],
    ['is of an event that nobody declared', { action: 'somethingNew' }],
    [
      'has a text for an id',
      { action: 'mailSent', before: undefined, after: { messageId: 'a b', notices: [] } },
    ],
    [
      'has a text for a digest',
      {
        action: 'achievementSet',
        before: { achievement: null },
        after: { achievement: 'good', reason: 'Semua target tercapai.' },
      },
    ],
  ])('is found when it %s', async (_, change) => {
    const changed = JSON.parse(JSON.stringify({ ...entry, ...change }))

    expect(await unlikeEvents([changed])).toHaveLength(1)
  })

  it('of 0.1.0 is not judged', async () => {
    const { action: deed, ...rest } = entry

    expect(await unlikeEvents([{ ...rest, deed, after: { anything: 'at all' } }])).toEqual([])
  })
})

it.each(KEPT_MACHINES)('every entry that release %s left has the facts of its event', async (release) => {
  const items = historyOfRelease(release)

  expect(items.length).toBeGreaterThan(500)
  expect(await unlikeEvents(items)).toEqual([])
})
