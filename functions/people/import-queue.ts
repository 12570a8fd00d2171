import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { patch, type Write } from '../platform/table/write.ts'
import { type Import, importsIn } from './imports.ts'

/** How many imports of one officer wait at the most. */
export const MOST_QUEUED = 5

/** What `enterQueue` is refused with. */
export const QUEUE_FULL = 'queue-full'

/** Counts one more waiting import of an officer, of these files; refused when they have enough of them. */
export const enterQueue = (
  requestedBy: string,
  { people, units, plans }: NonNullable<Import['versions']>,
): Write =>
  patch(
    keys.importQueue(requestedBy),
    {
      add: { waiting: 1 },
      set: { people, units, plans },
      when: {
        expression: 'attribute_not_exists(#waiting) OR #waiting < :most',
        names: { '#waiting': 'waiting' },
        values: { ':most': MOST_QUEUED },
      },
    },
    QUEUE_FULL,
  )

/** Counts one less; an operator's imports are not counted. */
export const leaveQueue = ({ requestedBy }: Pick<Import, 'requestedBy'>): Write[] =>
  requestedBy === undefined ? [] : [patch(keys.importQueue(requestedBy), { add: { waiting: -1 } }, 'never')]

/**
 * The order in which imports are taken: everybody's first one, then everybody's second, the older before the younger.
 * Whoever uploads a hundred so holds nobody else back.
 */
export const inFairOrder = (queued: readonly Import[]): Import[] => {
  const turns = new Map<string, number>()
  return queued
    .toSorted((one, other) => one.requestedAt.localeCompare(other.requestedAt))
    .map((upload) => {
      const who = upload.requestedBy ?? ''
      const turn = turns.get(who) ?? 0
      turns.set(who, turn + 1)
      return { upload, turn }
    })
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ upload }) => upload)
}

/** The imports that wait or are being worked on, in the order in which they are taken; the first hundred. */
export const readQueue = async (tables: Tables): Promise<Import[]> => {
  const { items } = await importsIn(tables).queued()
  const begun = items.filter(({ holder }) => holder !== undefined)
  const waiting = items.filter(({ holder }) => holder === undefined)
  return [...begun, ...inFairOrder(waiting)]
}
