import { expect, it } from 'vitest'
import type { Change } from '../../../functions/platform/history/append.ts'
import { type EventSchema, tells } from '../../../functions/platform/history/event-schema.ts'
import type { EventName, SchemasFor } from '../../../functions/platform/history/events.ts'
import type { Answer } from '../../../functions/platform/human-tasks/commit-answer.ts'
import { reviewEvents, type reviewEventsFor } from '../../../functions/review/events.ts'
import { eventSchemas, faultOfFacts } from '../../../functions/roots/events.ts'

// What stands below a mark must not compile: otherwise `npm run types` fails at the mark.

const where = {
  chain: 'holidays/2026',
  actor: { kind: 'system', name: 'test' } as const,
  at: new Date(0),
  writes: [],
}

const day = '2026-12-25'

it('an event is written with its own facts', () => {
  const told: Change = { ...where, action: 'holidayAdded', after: { day } }

  expect(faultOfFacts(told)).toBeUndefined()
})

it('an event is not written with other facts', () => {
  const refused: readonly Change[] = [
    // @ts-expect-error it lacks its fact
    { ...where, action: 'holidayAdded', after: {} },
    // @ts-expect-error it lacks all facts
    { ...where, action: 'holidayAdded' },
    // @ts-expect-error the fact has another name
    { ...where, action: 'holidayAdded', after: { date: day } },
    // @ts-expect-error nobody asked for the holiday's name
    { ...where, action: 'holidayAdded', after: { day, name: 'Natal' } },
    // @ts-expect-error the fact is of another type
    { ...where, action: 'holidayAdded', after: { day: 25 } },
    // @ts-expect-error what is added was not there before
    { ...where, action: 'holidayAdded', before: { day } },
    // @ts-expect-error the event tells nothing
    { ...where, action: 'rosterFrozen', after: { day } },
  ]

  expect(refused.filter((change) => faultOfFacts(change) === undefined)).toEqual([])
})

it('an event that nobody declares is not written', () => {
  // @ts-expect-error nobody declares it
  const change: Change = { ...where, action: 'holidayMoved', after: { day } }

  expect(eventSchemas.has(change.action)).toBe(false)
})

it('an event whose name is known only at run time is not written, for its facts follow from its name', () => {
  // @ts-expect-error its facts are those of any event
  const written = (action: EventName): Change => ({ ...where, action, after: { day } })

  expect(faultOfFacts(written('rosterFrozen'))).toBeDefined()
})

it('an answer names its task', () => {
  // @ts-expect-error the event names none
  const answer: Answer = { action: 'holidayAdded', after: { day }, outcome: 'answered', writes: [] }

  expect(answer.after).not.toHaveProperty('taskId')
})

it('a capability has a schema for each of its sentences, and for nothing else', () => {
  const { reviewed, ...others } = reviewEvents
  const refused: readonly SchemasFor<typeof reviewEventsFor>[] = [
    // @ts-expect-error an event has a sentence and no schema
    others,
    // @ts-expect-error an event has a schema and no sentence
    { reviewed, ...others, forgotten: tells({}) },
  ]
  // @ts-expect-error facts stand before or after
  const sideless: EventSchema = reviewed.shape.after

  expect([...refused, sideless]).toHaveLength(3)
})
