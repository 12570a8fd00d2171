import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { judge, runVerifier } from '../audit/verifier.ts'
import { OWN } from './forgery.ts'
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
