import { expect, it } from 'vitest'
import { languages } from '../../functions/platform/i18n/languages.ts'
import { eventSentence, eventSentences } from '../../functions/roots/events.ts'

it.each(languages)('has a sentence of its own for each event in %s', (language) => {
  const sentences = eventSentences(language)

  expect(Object.keys(sentences).length).toBeGreaterThan(60)
  expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length)
  for (const [event, sentence] of Object.entries(sentences)) {
    expect(sentence).not.toBe('')
    expect(eventSentence(event, language)).toBe(sentence)
  }
})

it('keeps the name of an event that this version does not know', () => {
  expect(eventSentence('somethingNew', 'id')).toBe('somethingNew')
  expect(eventSentence('toString', 'en')).toBe('toString')
})
