/**
 * The events that are written into History. Each part of the house adds its own, with a sentence in every language: one that
 * nobody defined does not compile, neither where it is written nor at the root that gathers them (roots/event-sentence.ts).
 */
// biome-ignore lint/suspicious/noEmptyInterface: parts add to it by declaration merging
export interface Events {}

export type EventName = keyof Events
