/**
 * The events that History records. Each capability declares its own, with a sentence in every language. An event that
 * nobody declares does not compile, neither where it is written nor where the sentences are gathered
 * (roots/event-sentence.ts).
 */
// biome-ignore lint/suspicious/noEmptyInterface: parts add to it by declaration merging
export interface Events {}

export type EventName = keyof Events
