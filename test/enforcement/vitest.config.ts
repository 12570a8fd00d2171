import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/enforcement/**/*.test.ts'],
    maxWorkers: 2,
  },
})
