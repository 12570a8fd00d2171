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
    exclude: [...configDefaults.exclude, 'test/enforcement/**'],
    include: isOfficial ? suitesOnTables() : [SUITES],
    globalSetup: isOfficial ? ['test/ground/shared-engine.ts'] : [],
    // Two machines side by side on two cores; the default leaves one core idle.
    maxWorkers: 2,
    testTimeout: 40_000,
    hookTimeout: 90_000,
  },
})
