import { expect, it } from 'vitest'
import { readLastComparison } from '../../../functions/audit/last-comparison.ts'
import { sites } from '../../../infra/bina-stack.ts'
import { loops } from '../../ground/loops.ts'
import { withMachine } from '../../ground/machine.ts'
import { fuzz } from './fuzz.ts'

const machine = withMachine()

const requests = Number(process.env.BINA_FUZZ_REQUESTS ?? loops(300, 10_000))
const seed = Number(process.env.BINA_FUZZ_SEED ?? 20261130)
/** What the machine's own process may still use more of than before: nothing that grows with requests. */
const KEPT_MB = 30
/** Instances of the websites' functions begin and grow to their limits: so much for each website. */
const INSTANCES_MB = 250 * Object.keys(sites).length

it('answers hostile requests of every visitor without a failure and changes nothing they may not change', {
  timeout: 1_200_000,
}, async () => {
  const report = await fuzz(machine(), { requests, seed })

  const { wrong, ...figures } = report
  process.stdout.write(`Fuzz, seed ${seed}: ${JSON.stringify(figures)}\n`)
  expect(wrong).toEqual([])
  await machine().cloud.invoke('compare-records', {})
  expect(await readLastComparison(machine().tables)).toMatchObject({ contradictions: 0 })
  const { before, after } = report.memory
  expect(after.used - before.used).toBeLessThan(KEPT_MB)
  expect(after.resident - before.resident).toBeLessThan(INSTANCES_MB)
})
