import * as z from 'zod'

/** A stored list of words, without those that this release does not know. */
export const knownIn = <Word extends string>(words: readonly Word[]) =>
  z.array(z.string()).transform((stored) => stored.flatMap((one) => words.find((word) => word === one) ?? []))
