import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PREDICATES } from '../../../functions/domain/predicate.ts'
import { QUESTIONS } from '../../../functions/follow-up/questions.ts'
import { languages } from '../../../functions/platform/i18n/languages.ts'
import { chains } from '../../../functions/platform/table/keys.ts'
import { factsOf, type Reader } from '../../../functions/web/auditor/facts.ts'

const sources = globSync('functions/**/*.{ts,tsx}')
  .map((file) => readFileSync(file, 'utf8'))
  .filter((source) => /history\/(?:append|begin-chain|commit)\.ts/.test(source))

/** The object that begins at a brace, to the brace that ends it. */
const objectAt = (source: string, start: number): string => {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    if ('{(['.includes(source[at] ?? '')) depth++
    if ('})]'.includes(source[at] ?? '') && --depth === 0) return source.slice(start, at + 1)
  }
  throw new Error('The object has no end.')
}

const namesIn = (object: string): string[] =>
  [...object.replaceAll(/\(\{[^}]*\}\)\s*=>/g, '=>').matchAll(/[{,]\s*(\w+)(?=\s*[:,}])/g)].map(
    ([, name = '']) => name,
  )

const written = (source: string): string[] =>
  [...source.matchAll(/\b(?:before|after): (?=[^\n]*\{)/g)].flatMap(({ index }) =>
    namesIn(objectAt(source, source.indexOf('{', index))),
  )

/** Facts that an action takes from elsewhere (`...answers`), so that they stand in no object beside it. */
const TAKEN_OVER = [
  ...PREDICATES,
  ...Object.values(QUESTIONS).flatMap((questions) =>
    questions.flatMap(({ kind, name }) => (kind === 'choice' || kind === 'mark' ? [name] : [])),
  ),
  ...['closed', 'withdrawn', 'developmentAsked', 'acceptedBySilence', 'bySilence'],
]

const factsOfCode = [...new Set([...sources.flatMap(written), ...TAKEN_OVER])].toSorted()

const readerIn = (language: Reader['language']): Reader => ({
  language,
  timeZone: 'Asia/Jakarta',
  names: new Map(),
  chain: chains.account('auditauditau'),
})

/** The words for a fact, on a page in a language. */
const told = (name: string, value: string | string[], language: Reader['language']) =>
  factsOf({}, { [name]: value }, readerIn(language))[0]

describe('the facts that actions write', () => {
  it('are found by this test, those of an account and those written on a condition', () => {
    const some = ['roles', 'page', 'id', 'messageId', 'knownBy', 'notices', 'because', 'mentorId', 'progress']

    expect(factsOfCode).toEqual(expect.arrayContaining(some))
    expect(factsOfCode.length).toBeGreaterThan(50)
  })

  it.each(languages)('all have a name in words (%s)', (language) => {
    expect(factsOfCode.filter((name) => told(name, 'x', language)?.label === name)).toEqual([])
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
  const choices = Object.values(QUESTIONS).flatMap((questions) =>
    questions.flatMap((question) =>
      question.kind === 'choice' ? question.options.map((option) => [question.name, option] as const) : [],
    ),
  )

  it.each<readonly [string, string]>([
    ['knownBy', 'linkOpened'],
    ['because', 'no-person'],
    ['because', 'no-address'],
    ['because', 'address-bounces'],
    ['because', 'refused'],
    ['effect', 'notEvaluated'],
    ...choices,
  ])('are words: %s is %s', (name, value) => {
    for (const language of languages) expect(told(name, value, language)?.after).not.toBe(value)
  })

  it('name each role of somebody who signed in', () => {
    expect(told('roles', ['hr', 'auditor'], 'id')?.after).toBe('Pengelola kepegawaian, Auditor')
    expect(told('roles', ['hr', 'auditor'], 'en')?.after).toBe('Human resources, Auditor')
  })
})
