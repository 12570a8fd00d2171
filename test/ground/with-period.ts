import { beforeAll } from 'vitest'
import type { OpenedPeriod } from './period.ts'

/** A period that is made before the tests of one file. */
export const withPeriod = (make: () => Promise<OpenedPeriod>): (() => OpenedPeriod) => {
  let opened: OpenedPeriod | undefined
  beforeAll(async () => {
    opened = await make()
  })
  return () => {
    if (!opened) throw new Error('The period is there only while tests run.')
    return opened
  }
}
