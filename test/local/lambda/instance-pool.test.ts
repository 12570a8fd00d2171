import { expect, it } from 'vitest'
import { probe, runFixture } from '../fixture/running-cloud.ts'

// The one place kept for a person is not for these; each new instance says that it was called once.
const limits = { running: 2, moreInRush: 2, instances: 10 }

it.each([
  ['no more than usual while few wait', 8, 1],
  ['more while many wait', 24, 3],
])('runs %s', async (_what, requests, instances) => {
  const running = await runFixture(undefined, { limits })

  const answers = await Promise.all(
    Array.from({ length: requests }, () => probe(running.cloud, { deed: 'calls' })),
  )
  await running.stop()

  expect(answers.filter(({ result }) => result === 1)).toHaveLength(instances)
})
