import { globSync, readFileSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'

const SUITES = 'test/**/*.test.{ts,tsx}'
/** What takes a minute or more by itself. */
const LONG = 'test/**/*.long.test.{ts,tsx}'

const suitesThat = (holds: (file: string, source: string) => boolean) =>
  globSync(SUITES).filter((file) => holds(file, readFileSync(file, 'utf8')))

/** Which suites run: `npm test` has all but the long ones, `npm run test-long` those and the full number of every loop. */
const SELECTIONS = {
  usual: () => ({ include: [SUITES], exclude: [LONG] }),
  long: () => ({
    include: [LONG, ...suitesThat((_, source) => source.includes('ground/loops.ts'))],
    exclude: [],
  }),
  /** The suites that speak to the tables themselves, without a machine around them. */
  official: () => ({
    include: suitesThat(
      (file, source) => file.includes('local/dynamodb/') || source.includes('withTables()'),
    ),
    exclude: [LONG],
  }),
}

const isOfficial = process.env.BINA_DYNAMODB === 'official'
const isLong = process.env.BINA_TESTS === 'long'
const { include, exclude } = SELECTIONS[isOfficial ? 'official' : isLong ? 'long' : 'usual']()

export default defineConfig({
  test: {
    include,
    // `npm run grants` runs these: a whole cycle, and one machine for each right taken away.
    exclude: [...configDefaults.exclude, 'test/enforcement/**', ...exclude],
    globalSetup: ['test/ground/own-folder.ts', ...(isOfficial ? ['test/ground/shared-engine.ts'] : [])],
    // Three files side by side keep two cores busy: each waits for its machine or its browser now and then.
    maxWorkers: 3,
    // A process runs many files, one after the other, and loads what they share once.
    isolate: false,
    // As the embedded cloud sets it for the process it runs in, whichever file comes first.
    env: { TZ: 'UTC' },
    testTimeout: 40_000,
    hookTimeout: 90_000,
  },
})
