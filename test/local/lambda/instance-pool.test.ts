import { expect, it, onTestFinished } from 'vitest'
import { probe, runFixture } from '../fixture/running-cloud.ts'

// The one place kept for a person is not for these; each new instance says that it was called once.
const limits = { running: 2, moreInRush: 2, instances: 10 }

it.each([
  ['no more than usual while few wait', 8, 1],
  ['more while many wait', 24, 3],
])('runs %s', async (_what, requests, instances) => {
  const running = await runFixture(undefined, { limits })

  const answers = await Promise.all(
    Array.from({ length: requests }, () => probe(running.cloud, { action: 'calls' })),
  )
  await running.stop()

  expect(answers.filter(({ result }) => result === 1)).toHaveLength(instances)
})

const startedFor = async (requests: number, running: number) => {
  const { cloud, stop } = await runFixture(undefined, { limits: { running, instances: 10 } })
  onTestFinished(stop)
  const answers = await Promise.all(Array.from({ length: requests }, () => probe(cloud, { action: 'calls' })))
  return answers.filter(({ result }) => result === 1).length
}

it.each([
  [10, 2],
  [24, 3],
  [60, 5],
])(
  'starts for %i requests of one function at once %i instances, though more could run',
  async (requests, instances) => {
    expect(await startedFor(requests, 6)).toBe(instances)
  },
)

it('lets nobody wait for long behind slow requests while another could run', async () => {
  const { cloud, stop } = await runFixture(undefined, { limits: { running: 4, instances: 10 } })
  onTestFinished(stop)
  let answered = 0
  const slow = Array.from({ length: 2 }, async () => {
    await probe(cloud, { action: 'hang' })
    answered += 1
  })

  const { result } = await probe(cloud, { action: 'calls' })
  const answeredBefore = answered
  await Promise.all(slow)

  expect([result, answeredBefore]).toEqual([1, 0])
})

it('lets go of a second instance before the last one of a function', async () => {
  const { cloud, stop } = await runFixture(undefined, { limits: { running: 3, instances: 2 } })
  onTestFinished(stop)
  await Promise.all([1, 2].map(() => probe(cloud, { action: 'calls' })))

  await fetch(`${cloud.url}/`, { redirect: 'manual' })
  const { result } = await probe(cloud, { action: 'calls' })

  expect(result).toBe(2)
})
