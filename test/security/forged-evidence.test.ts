import { describe, expect, it } from 'vitest'
import { judge, reportIn, WORDS } from '../audit/verifier.ts'
import { FORGERS_KEY, forge, forgedLines, putTogether, relink } from './forge.ts'
import { forgedBeforeSeal } from './forged-before-seal.ts'
import { forgedChains } from './forged-chains.ts'
import { forgedScopes } from './forged-scopes.ts'
import { forgedSeals } from './forged-seals.ts'
import { ANOTHER, firstOf, isOfChain } from './forgery.ts'
import { withSealedEvidence } from './sealed-evidence.ts'

const evidence = withSealedEvidence()

const judged = (text: string | Uint8Array) => judge([text], evidence().fingerprint)

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
