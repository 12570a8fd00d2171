import * as z from 'zod'
import { isCalendarDate } from '../../domain/calendar-date.ts'
import type { Field } from '../http/form-fields.ts'
import type { Language } from '../i18n/languages.ts'
import type { Words } from '../i18n/words.ts'

/**
 * What is wrong with a field, in the reader's language: `typed` is what stands in it, `longest` how many characters it may
 * have, as the language writes the number.
 */
export type FaultWords = (language: Language, typed: string, longest: string) => string

/** Picks the words for a fault that tell how long the field may be: `boundOf(textsFor)((texts, longest) => texts.tooLong(longest))`. */
export const boundOf =
  <Texts>(textsFor: (language: Language) => Texts) =>
  (pick: (texts: Texts, longest: string) => string): FaultWords =>
  (language, _, longest) =>
    pick(textsFor(language), longest)

type FaultTexts<Why extends string> = Readonly<Record<Why, FaultWords>>

interface Called {
  readonly label: Words
  readonly hint?: Words
}

/** A field of a form: how it is called, what it may hold, and what is said where it holds something else. */
export interface FormField<Value, Why extends string = string> extends Called {
  readonly kind: Field['kind']
  /** How many values of the field's name count. */
  readonly most: number
  readonly optional?: boolean
  /** How many characters a text may have. */
  readonly longest?: number
  /** From what was sent to what it means; its messages are names of `faults`. */
  readonly schema: z.ZodType<Value>
  readonly faults: FaultTexts<Why>
}

interface Typed<Why extends string> extends Called {
  readonly shortest?: number
  readonly longest: number
  readonly faults: FaultTexts<Why> & FaultTexts<'missing' | 'tooLong'>
}

/** A text that has to be given. */
export const text = <Why extends string>({ shortest = 1, longest, ...field }: Typed<Why>) =>
  ({
    ...field,
    longest,
    kind: 'text',
    most: 1,
    schema: z.string().trim().min(shortest, 'missing').max(longest, 'tooLong'),
  }) satisfies FormField<string>

interface Optional<Why extends string> extends Called {
  readonly longest: number
  readonly faults: FaultTexts<Why> & FaultTexts<'tooLong'>
}

/** A text that may stay empty: '' then. */
export const optionalText = <Why extends string>({ longest, ...field }: Optional<Why>) =>
  ({
    ...field,
    longest,
    kind: 'text',
    most: 1,
    optional: true,
    schema: z.string().trim().max(longest, 'tooLong'),
  }) satisfies FormField<string>

interface Dated<Why extends string> extends Called {
  readonly faults: FaultTexts<Why> & FaultTexts<'missing'>
}

/** A calendar date, `YYYY-MM-DD`. */
export const date = <Why extends string>(field: Dated<Why>) =>
  ({
    ...field,
    kind: 'text',
    most: 1,
    schema: z.string().refine(isCalendarDate, 'missing'),
  }) satisfies FormField<string>

interface Chosen<Value extends string, Why extends string> extends Dated<Why> {
  readonly values: readonly Value[]
}

/** One of a few values. */
export const choice = <const Value extends string, Why extends string>({
  values,
  ...field
}: Chosen<Value, Why>) =>
  ({ ...field, kind: 'choice', most: 1, schema: z.enum(values, 'missing') }) satisfies FormField<Value>

/** One or more of a few values, in the order of the page; what is none of them does not count. */
export const choices = <const Value extends string, Why extends string>({
  values,
  ...field
}: Chosen<Value, Why>) =>
  ({
    ...field,
    kind: 'choice',
    most: values.length,
    schema: z
      .array(z.string())
      .transform((sent) => values.filter((value) => sent.includes(value)))
      .refine((known) => known.length > 0, 'missing'),
  }) satisfies FormField<readonly Value[]>

/** A statement that one may tick. */
export const tick = (field: Called) =>
  ({ ...field, kind: 'tick', most: 1, schema: z.boolean(), faults: {} }) satisfies FormField<boolean>

/** A statement that has to be ticked. */
export const consent = <Why extends string>(field: Dated<Why>) =>
  ({ ...field, kind: 'tick', most: 1, schema: z.literal(true, 'missing') }) satisfies FormField<true>

/** What the page says of itself, unseen. */
export const unseen = {
  label: () => '',
  kind: 'hidden',
  most: 1,
  schema: z.string(),
  faults: {},
} satisfies FormField<string>
