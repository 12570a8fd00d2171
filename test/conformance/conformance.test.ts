import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { runCase } from './run-case.ts'

const OUR_CASES = join(import.meta.dirname, 'cases')
const RECORDED_CASES =
  process.env.BINA_CONFORMANCE ??
  join(import.meta.dirname, '..', '..', '..', 'shared', 'conformance', 'step-functions')

const casesIn = (folder: string): Case[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const found: Case = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return found
    })

describe('our own cases', () => {
  it.each(casesIn(OUR_CASES))('$name', async (wanted) => {
    const difference = await runCase(wanted)

    expect(difference).toBeUndefined()
  })
})

if (existsSync(RECORDED_CASES)) {
  describe('cases recorded on AWS', () => {
    it.each(casesIn(RECORDED_CASES))('$name', async (wanted) => {
      const difference = await runCase(wanted)

      expect(difference).toBeUndefined()
    })
  })
} else {
  process.stderr.write(
    `No cases recorded on AWS at ${RECORDED_CASES}; only our own were run. Set BINA_CONFORMANCE.\n`,
  )
}
