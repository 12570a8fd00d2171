import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { languages } from '../../functions/languages/languages.ts'
import { entries } from '../../infra/bina-stack.ts'
import { synthesise } from './synthesise.ts'

/** Bytes of each bundle; see docs/adr/0033. */
const CEILING = 540_000

const Metafile = z.object({
  outputs: z.record(
    z.string(),
    z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
  ),
})
type Inputs = z.output<typeof Metafile>['outputs'][string]['inputs']

const { sizes, buildFolder } = await synthesise()
const { outputs } = Metafile.parse(JSON.parse(readFileSync(join(buildFolder, 'metafile.json'), 'utf8')))

/** Bytes that one language's texts take in a bundle. */
const saidIn = (language: string, inputs: Inputs): number =>
  Object.entries(inputs)
    .filter(([path]) => path.startsWith(`functions/languages/${language}/`))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)

const bundles = Object.entries(outputs)
  .filter(([path]) => path.endsWith('/index.mjs'))
  .map(([path, { inputs }]) => {
    const name = basename(dirname(path))
    const largest = Math.max(...languages.map((language) => saidIn(language, inputs)))
    return { name, bytes: sizes.get(name) ?? Number.NaN, largest }
  })

describe('the bundles', () => {
  it('are weighed, each function and what each language says in it', () => {
    expect(bundles.map(({ name }) => name).sort()).toEqual([...sizes.keys()].sort())
    expect(sizes.size).toBe(entries.length)
    for (const { name, largest } of bundles.filter(({ name }) => /^(hr|staff|auditor|public)/.test(name)))
      expect(largest, name).toBeGreaterThan(5_000)
  })

  it('stay small, so that a cold start stays short', () => {
    expect(bundles.filter(({ bytes }) => !(bytes <= CEILING))).toEqual([])
  })

  it('have room for a further language that says as much as the one that says most', () => {
    expect(bundles.filter(({ bytes, largest }) => !(bytes + largest <= CEILING))).toEqual([])
  })
})
