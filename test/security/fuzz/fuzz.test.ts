import { expect, it } from 'vitest'
import { withMachine } from '../../ground/machine.ts'
import { fuzz } from './fuzz.ts'

const machine = withMachine()

const requests = Number(process.env.BINA_FUZZ_REQUESTS ?? 600)
const seed = Number(process.env.BINA_FUZZ_SEED ?? 20261130)
/** Instances of functions and caches come with the first requests; what grows with each further one is a leak. */
const KEPT_MB = 300

it('answers hostile requests of every visitor without a failure and changes nothing they may not change', {
  timeout: 600_000,
}, async () => {
  const report = await fuzz(machine(), { requests, seed })

  const { wrong, ...figures } = report
  process.stdout.write(`Fuzz, seed ${seed}: ${JSON.stringify(figures)}\n`)
  expect(wrong).toEqual([])
  expect(report.memory.after - report.memory.before).toBeLessThan(KEPT_MB)
})
