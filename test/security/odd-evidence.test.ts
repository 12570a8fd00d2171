import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { judge, runVerifier } from '../audit/verifier.ts'
import { nonsense, oddWritings } from './odd-writings.ts'
import { withSealedEvidence } from './sealed-evidence.ts'

const evidence = withSealedEvidence()
const folder = mkdtempSync(join(tmpdir(), 'bina-forged-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const judged = (text: string | Uint8Array) => judge([text], evidence().fingerprint)

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
