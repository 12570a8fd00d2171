import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Two machines side by side on two cores; the default leaves one core idle.
    maxWorkers: 2,
    testTimeout: 40_000,
    hookTimeout: 90_000,
  },
})
