import type * as z from 'zod'
import type { EventSchema } from './event-schema.ts'

/**
 * The events that History records, each with its facts. A capability declares its own in its `events.ts`: a sentence in
 * every language, and a schema of the facts. An event that lacks either does not compile, nor does writing one that
 * nobody declares or with other facts than its own. `roots/events.ts` gathers them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: parts add to it by declaration merging
export interface Events {}

export type EventName = keyof Events

/** A schema for each event of which a capability has a sentence, and for no other. */
export type SchemasFor<Sentences extends (...language: never) => object> = Readonly<
  Record<keyof ReturnType<Sentences>, EventSchema>
>

/** The facts of events, by their names, as their schemas have them. */
export type FactsIn<Schemas extends Readonly<Record<string, EventSchema>>> = {
  [Name in keyof Schemas]: z.output<Schemas[Name]>
}

type Side<Facts, Name extends 'before' | 'after'> =
  Facts extends Record<Name, infer Told>
    ? { readonly [Each in Name]: Told }
    : { readonly [Each in Name]?: never }

type Told<Name, Facts> = Facts extends unknown
  ? { readonly action: Name } & Side<Facts, 'before'> & Side<Facts, 'after'>
  : never

/** Events with the facts that each must have: what was so `before`, and what is so `after` or noted. */
export type ToldEvent<Name extends EventName = EventName> = {
  [Each in Name]: Told<Each, Events[Each]>
}[Name]

type NamesIn<Facts> = Facts extends unknown ? keyof Facts : never

/** The name of every fact that events tell. */
export type FactName = NamesIn<NonNullable<ToldEvent['before'] | ToldEvent['after']>>
