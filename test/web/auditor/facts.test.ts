import { describe, expect, it } from 'vitest'
import { languages } from '../../../functions/platform/i18n/languages.ts'
import { chains } from '../../../functions/platform/table/keys.ts'
import { eventSchemas } from '../../../functions/roots/events.ts'
import { factsOf, type Reader } from '../../../functions/web/auditor/facts.ts'
import { casesOf, wordsIn } from '../../roots/fact-cases.ts'

/** Every fact that some event tells, with its schema. */
const facts = [...eventSchemas.values()]
  .flatMap(casesOf)
  .flatMap(({ before, after }) => [...Object.entries(before), ...Object.entries(after)])

const readerIn = (language: Reader['language']): Reader => ({
  language,
  timeZone: 'Asia/Jakarta',
  names: new Map(),
  chain: chains.account('auditauditau'),
})

/** The words for a fact, on a page in a language. */
const told = (name: string, value: string | string[], language: Reader['language']) =>
  factsOf({}, { [name]: value }, readerIn(language))[0]

describe('the facts that events tell', () => {
  it.each(languages)('all have a name in words (%s)', (language) => {
    expect(facts.length).toBeGreaterThan(200)
    expect(facts.filter(([name]) => told(name, 'x', language)?.label === name)).toEqual([])
  })

  it('keep their key where nobody gave them a name', () => {
    expect(told('somethingNew', 'x', 'en')).toMatchObject({ label: 'somethingNew', after: 'x' })
    expect(told('toString', 'x', 'id')).toMatchObject({ label: 'toString' })
  })
})

describe('contradictions that an entry tells of', () => {
  const found = [
    { chain: 'person/a', record: 'PERSON#a', reason: 'differs', field: 'roles' },
    { chain: 'person/b', record: 'PERSON#b', reason: 'deleted', field: null },
  ]

  it('are sentences', () => {
    expect(factsOf({}, { found }, readerIn('en'))[0]).toMatchObject({
      label: 'What contradicts History',
      after:
        'The person’s record, Roles: contradicts History. ' +
        'The person’s record: it stands in History, but its record is no longer there.',
    })
  })

  it('are shown as they are where a later version told them otherwise', () => {
    expect(factsOf({}, { found: [{ where: 'x' }] }, readerIn('en'))[0]?.after).toBe('{"where":"x"}')
  })
})

describe('the values of facts', () => {
  /** A mark is its number in every language. */
  const MARK = /^[1-5]$/
  const words = facts.flatMap(([name, schema]) => wordsIn(schema).map((word) => `${name} ${word}`))

  it.each(languages)('are words where they are words of the code (%s)', (language) => {
    const asTheyAre = [...new Set(words)].filter((pair) => {
      const [name = '', word = ''] = pair.split(' ')
      return !MARK.test(word) && told(name, word, language)?.after === word
    })

    expect(words.length).toBeGreaterThan(200)
    expect(asTheyAre).toEqual([])
  })

  it('name each role of somebody who signed in', () => {
    expect(told('roles', ['hr', 'auditor'], 'id')?.after).toBe('Pengelola kepegawaian, Auditor')
    expect(told('roles', ['hr', 'auditor'], 'en')?.after).toBe('Human resources, Auditor')
  })
})
