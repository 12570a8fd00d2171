import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/enforcement/**/*.test.ts'],
    globalSetup: ['test/ground/own-folder.ts'],
    maxWorkers: 2,
  },
})
