import type { Archive } from '../../functions/platform/archive/archive.ts'

/** An archive that keeps its objects while a test runs; a test may tamper with them. */
export const memoryArchive = () => {
  const objects = new Map<string, string>()
  const archive: Archive = {
    put: async (key, body) => {
      objects.set(key, body)
    },
    putOnce: async (key, body) => {
      if (!objects.has(key)) objects.set(key, body)
    },
    get: async (key) => objects.get(key),
  }
  return { archive, objects }
}
