import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attempts } from '../../functions/platform/attempts.ts'

/** The attempts of an action that is never done, and the milliseconds they took. */
const inVain = async (most: number) => {
  const began = performance.now()
  const made: number[] = []
  for await (const attempt of attempts(most)) made.push(attempt)
  return { made, took: performance.now() - began }
}

describe('the attempts of an action', () => {
  it('come to an end', async () => {
    expect((await inVain(4)).made).toEqual([1, 2, 3, 4])
  })

  it('have random pauses between them', async () => {
    const several = await Promise.all([5, 5, 5].map(inVain))

    expect(new Set(several.map(({ took }) => Math.round(took * 1000))).size).toBe(3)
    expect(Math.max(...several.map(({ took }) => took))).toBeGreaterThan(20)
  })

  it('are made no more once the action is done', async () => {
    let made = 0
    for await (const attempt of attempts(8)) {
      made = attempt
      if (attempt === 2) break
    }

    expect(made).toBe(2)
  })
})

it('is the only loop of the functions that tries again', () => {
  const others = globSync('functions/**/*.{ts,tsx}')
    .filter((path) => /attempt \+= 1|delay\(Math\.random/.test(readFileSync(path, 'utf8')))
    .map((path) => path.replaceAll('\\', '/'))

  expect(others).toEqual(['functions/platform/attempts.ts'])
})
