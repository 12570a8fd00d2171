import { globSync, readFileSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'

const SUITES = 'test/**/*.test.{ts,tsx}'

/** The suites that speak to the tables themselves, without a machine around them. */
const suitesOnTables = () =>
  globSync(SUITES).filter(
    (file) => file.includes('local/dynamodb/') || readFileSync(file, 'utf8').includes('withTables()'),
  )

const isOfficial = process.env.BINA_DYNAMODB === 'official'

export default defineConfig({
  test: {
    // `npm run grants` runs these: a whole cycle, and one machine for each right taken away.
    // The second needs the machine to itself: npm run sign-in-load.
    exclude: [
      ...configDefaults.exclude,
      'test/enforcement/**',
      ...(process.env.BINA_SIGN_IN_LOAD ? [] : ['test/security/sign-in-under-load.test.ts']),
    ],
    include: isOfficial ? suitesOnTables() : [SUITES],
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
