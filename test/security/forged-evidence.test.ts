import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { judge, reportIn, runVerifier, WORDS } from '../audit/verifier.ts'
import { FORGERS_KEY, forge, forgedLines, putTogether, relink } from './forge.ts'
import { forgedBeforeSeal } from './forged-before-seal.ts'
import { forgedChains } from './forged-chains.ts'
import { forgedScopes } from './forged-scopes.ts'
import { forgedSeals } from './forged-seals.ts'
import { ANOTHER, firstOf, isOfChain, OWN } from './forgery.ts'
import { nonsense, oddWritings } from './odd-writings.ts'
import { withSealedEvidence } from './sealed-evidence.ts'

const evidence = withSealedEvidence()
const folder = mkdtempSync(join(tmpdir(), 'bina-forged-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const judged = (text: string | Uint8Array) => judge([text], evidence().fingerprint)

describe('genuine evidence', () => {
  it.each(['appraisal', 'unit', 'whole'] as const)('is right with the published key: %s', (kind) => {
    const { code, said } = judged(evidence()[kind])

    expect(said).toContain('RIGHT: everything that the seal of 2027-01-23T02:00:00.000Z covers holds.')
    expect(said).toContain('Every chain within the scope of this export is here')
    expect(code).toBe(0)
  })

  it('is right in parts, in any order', () => {
    const { parts, fingerprint } = evidence()

    expect(parts.length).toBeGreaterThan(2)
    expect(judge(parts.toReversed(), fingerprint).code).toBe(0)
  })

  it('is not proven before the seal, nor without the key', () => {
    const { unsealed, whole } = evidence()

    for (const text of Object.values(unsealed))
      expect(judge([text])).toEqual({ code: 3, said: expect.stringContaining('? There is no seal') })
    expect(judge([whole])).toEqual({ code: 3, said: expect.stringContaining('? That key was not compared') })
  })

  it('says in its last line that the exporting system found its records contradicted', () => {
    const { whole, unsealed, fingerprint } = evidence()
    const contradicted = (text: string) =>
      text.replace('"contradictions":[],', (found) => {
        const record = '"record":"APPRAISAL#2026-q4.employee0001"'
        return found.replace(
          '[]',
          `[{"chain":"${OWN}","field":"predicate","historySays":"good","reason":"differs",${record},"recordSays":"veryGood"}]`,
        )
      })
    const lastLine = (text: string, key?: string) => judge([text], key).said.trim().split('\n').at(-1)

    expect(contradicted(whole)).not.toBe(whole)
    expect(lastLine(contradicted(whole), fingerprint)).toMatch(/RIGHT: .*CONTRADICT this history in 1 things/)
    expect(lastLine(contradicted(unsealed.whole))).toMatch(
      /NOT PROVEN: .*CONTRADICT this history in 1 things/,
    )
  })

  it('is told from what was written after the seal, entry by entry', () => {
    const { said } = judged(evidence().whole)

    expect(said).toContain(`NOT COVERED: entry 6 of the chain ${OWN} was written after the sealing`)
    expect(said).toContain('Later entries, which it does not cover: 1.')
  })
})

describe('forged evidence, with the right key', () => {
  it.each([...forgedSeals, ...forgedScopes, ...forgedChains])(
    'is refused: $what ($of)',
    ({ of, complaint, change }) => {
      const genuine = evidence()[of]
      const forged = forge(genuine, (lines) => change(lines, evidence()))

      const { code, said } = judged(forged)

      expect(forged).not.toBe(genuine)
      expect(said).toContain(complaint)
      expect(said).toContain('WRONG')
      expect(code).toBe(1)
    },
  )

  it('reaches no further than the seal: entries added after it are named', () => {
    const forged = forge(evidence().whole, (lines) => {
      const at = lines.findLastIndex(isOfChain(ANOTHER))
      const more = lines.toSpliced(at + 1, 0, ...forgedLines(putTogether(lines.slice(at, at + 1), false)))
      relink(more)
      return more
    })

    const { said } = judged(forged)

    expect(said).toContain(`NOT COVERED: entry 6 of the chain ${ANOTHER}`)
    expect(said).toContain('Later entries, which it does not cover: 2.')
  })

  it('cannot crowd out what is not covered, in however many chains', () => {
    const report = reportIn(WORDS.en)
    for (let chain = 0; chain < 50; chain += 1) {
      report.told('a word of the exporting system')
      report.uncovered(WORDS.en.after(`appraisal/${chain}`, 6, 6))
    }

    const said = report.lines()

    expect(said.filter((line) => line.includes('NOT COVERED: entry 6'))).toHaveLength(40)
    expect(said.slice(-2)).toEqual([
      '  · … NOT COVERED either: entries after the sealing in 10 more chains.',
      '  · … and 10 more lines.',
    ])
  })

  it('is refused in parts: one left out, one twice, one shortened, another scope, another address', () => {
    const { parts, unit, appraisal, fingerprint } = evidence()
    const [first = '', second = '', ...others] = parts
    const saidOf = (...texts: string[]) => {
      const { code, said } = judge(texts, fingerprint)
      expect(code).toBe(1)
      return said
    }
    const shortened = forge(first, (lines) => lines.toSpliced(-3, 1))
    const elsewhere = forge(first, (lines) => {
      Object.assign(lines.at(-1) ?? {}, { address: 'https://evil.example/' })
    })
    const emptied = forge(first, (lines) => [firstOf(lines), ...lines.slice(-1)])

    expect(saidOf(second, ...others)).toContain('begins at 0 is missing')
    expect(saidOf(first, ...others)).toContain('download it from /audit/periods/2026-q4/export.ndjson?from=')
    expect(saidOf(...parts, second)).toContain('is there twice')
    expect(saidOf(...parts, unit)).toContain('different periods or scopes')
    expect(saidOf(appraisal, appraisal)).toContain('one appraisal is checked by itself')
    expect(saidOf(shortened, second, ...others)).toContain('an entry that the seal covers is gone')
    expect(saidOf(emptied, second, ...others)).toContain('does not hold all that it says')
    expect(saidOf(elsewhere, second, ...others)).toContain('"next" is')
  })

  it.each(forgedBeforeSeal)('is refused before the seal, too: $what ($of)', ({ of, complaint, change }) => {
    const { code, said } = judge([forge(evidence().unsealed[of], (lines) => change(lines, evidence()))])

    expect(said).toContain(complaint)
    expect(code).toBe(1)
  })

  it("is not proven with a key that is nobody's", () => {
    expect(judge([evidence().whole], FORGERS_KEY).code).toBe(1)
  })
})

describe('a file that is not as Bina writes it', () => {
  it.each(oddWritings)('is refused in one sentence: %s', (_, change) => {
    const { appraisal } = evidence()
    const text = change(appraisal)

    const { code, said } = judged(text)

    expect(text).not.toBe(appraisal)
    expect(said).toContain('cannot be accepted')
    expect(said.split('\n')).toHaveLength(2)
    expect(code).toBe(1)
  })

  it('is refused when its lines end otherwise', () => {
    const { whole } = evidence()

    expect(judged(whole.replaceAll('\n', '\r\n')).code).toBe(1)
    expect(judged(whole.replace('\n', '\n\n')).code).toBe(1)
    expect(judged(whole.slice(0, -1)).code).toBe(1)
  })

  it.each(nonsense)('is refused in one sentence: %s', (_, text) => {
    const { code, said } = judged(text)

    expect(said).toContain('cannot be accepted')
    expect(said.split('\n')).toHaveLength(2)
    expect(code).toBe(1)
  })

  it('never brings a stack trace, nor speaks to the terminal', () => {
    const texts = nonsense.map(([, text]) => text)

    const { code, said } = runVerifier(folder, texts, '--key', '0'.repeat(64))

    expect(said.trimEnd().split('\n')).toHaveLength(texts.length + 1)
    expect(said).not.toMatch(/ at .*:\d+:\d+/)
    expect(said).toMatch(/^[ -~\n✗]*$/)
    expect(code).toBe(1)
  })
})

describe('the program', () => {
  it('ends with 0 for genuine evidence and with 3 without the key', () => {
    const { whole, fingerprint } = evidence()

    expect(runVerifier(folder, [whole], '--key', fingerprint.toUpperCase()).code).toBe(0)
    expect(runVerifier(folder, [whole]).code).toBe(3)
  })

  it.each([
    ['a missing file', [join(folder, 'missing.json')], 'cannot be read (ENOENT); nothing was checked'],
    ['a folder', [folder], 'cannot be read (EISDIR); nothing was checked'],
    ['no file', [], 'Usage'],
    ['an unknown option', ['--keys', 'x', 'file'], 'Usage'],
    ['two keys', ['--key', '0'.repeat(64), '--key', '0'.repeat(64), 'file'], 'Usage'],
    ['a key that is none', ['--key', 'abc', 'file'], '64 hexadecimal digits'],
    ['a key without its value', ['file', '--key'], '64 hexadecimal digits'],
  ])('calls nothing forged that it could not check: %s', (_, options, sentence) => {
    const { code, said } = runVerifier(folder, [], ...options)

    expect(said).toContain(sentence)
    expect(said).not.toContain('WRONG')
    expect(code).toBe(2)
  })
})
