import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import canonicalize from 'canonicalize'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { secondVerdict } from './second-verifier/second-verdict.ts'
import { judge } from './verifier.ts'

const FOLDER = resolve(import.meta.dirname, '../../data/verify/vectors')

const vectorsSchema = z.object({
  vectors: z.array(
    z.object({
      name: z.string(),
      files: z.array(z.string()),
      key: z.string().nullable(),
      exitCode: z.int(),
      verdict: z.enum(['RIGHT', 'WRONG', 'NOT PROVEN']),
    }),
  ),
  steps: z.object({
    file: z.string(),
    entry: z.object({ canonical: z.string(), hash: z.string() }),
    heads: z.array(z.object({ leaf: z.string(), leafHash: z.string() })),
    root: z.string(),
    signed: z.string(),
    signedHash: z.string(),
    fingerprint: z.string(),
  }),
})

const textOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
const { vectors, steps } = vectorsSchema.parse(JSON.parse(textOf('vectors.json')))
const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

describe.each(vectors)('the test vector “$name”', ({ files, key, exitCode, verdict }) => {
  const texts = files.map(textOf)

  it(`is ${verdict} for the verifier`, () => {
    const { code, said } = judge(texts, key ?? undefined)

    expect(code, said).toBe(exitCode)
    expect(said.split('\n').at(-1)).toMatch(new RegExp(`^${verdict}: `))
  })

  it('is the same for one written from the specification alone', () => {
    expect(secondVerdict(texts, key ?? undefined)).toBe(exitCode)
  })
})

it('the values on the way are those of the specification', () => {
  const { seal, heads, chains } = JSON.parse(textOf(steps.file))
  const { hash, ...entry } = chains[0].entries[0]
  const { signature: _, publicKey, ...signed } = seal

  expect(canonicalize(entry)).toBe(steps.entry.canonical)
  expect([sha256(steps.entry.canonical), hash]).toEqual([steps.entry.hash, steps.entry.hash])
  expect(steps.heads).toHaveLength(heads.length)
  for (const { leaf, leafHash } of steps.heads) expect(sha256(Buffer.of(0), leaf)).toBe(leafHash)
  expect(seal.root).toBe(steps.root)
  expect(canonicalize(signed)).toBe(steps.signed)
  expect(sha256(steps.signed)).toBe(steps.signedHash)
  expect(sha256(Buffer.from(publicKey, 'base64'))).toBe(steps.fingerprint)
})
