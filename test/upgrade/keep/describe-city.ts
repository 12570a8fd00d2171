import { writeFileSync } from 'node:fs'
import type { Cloud } from '../../../local/cloud.ts'
import { countExecutions, MACHINES } from '../../../rehearsal/demo/tally.ts'
import { type Item, typeOf } from '../stored-types.ts'

const count = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(words, (word) => word)]
      .map(([word, all]): [string, number] => [word, all.length])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

/** States by the period, of appraisals; by the kind, of tasks. */
const stateOf = (item: Item): string | undefined => {
  if (item.state === undefined) return undefined
  const by = item.periodId ?? item.kind ?? ''
  const kind = typeOf(item) === 'TASK TASK' ? `${by} ${item.kind}` : by
  return [typeOf(item), kind, item.state].filter(Boolean).join(' ')
}

/**
 * Writes what there is: how many items of each type and in each state, how many executions run. Nothing in it is drawn by
 * lot or taken from the clock, so that two makings of one release are alike in it.
 */
export const describeCity = async (file: string, items: readonly Item[], cloud: Cloud): Promise<void> => {
  const running: Record<string, number> = {}
  for (const machine of MACHINES) running[machine] = await countExecutions(cloud, machine, 'RUNNING')
  const states = count(items.flatMap((item) => stateOf(item) ?? []))
  writeFileSync(file, `${JSON.stringify({ items: count(items.map(typeOf)), states, running }, null, 2)}\n`)
}
