import { noteWakes } from '../jobs/wakes.ts'
import { count } from '../log/metrics.ts'
import type { Write } from './write.ts'

/** What follows writes that were carried out, by `commit` or `transact`: they are counted, and the jobs noted that they wake. */
export const afterWriting = (writes: readonly Write[]): void => {
  for (const { counted } of writes) if (counted) count(counted)
  noteWakes(writes)
}
