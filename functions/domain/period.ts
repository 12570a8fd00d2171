import * as z from 'zod'
import { addDays } from './calendar-date.ts'

/** How often an agency appraises. Source: PermenPANRB 6/2022 (periodic and annual evaluation). */
export const PERIOD_KINDS = ['monthly', 'quarterly', 'annual'] as const

export type PeriodKind = (typeof PERIOD_KINDS)[number]

export const periodKindSchema = z.enum(PERIOD_KINDS)

const PARTS: Record<PeriodKind, number> = { monthly: 12, quarterly: 4, annual: 1 }

/** One stretch of a year: `part` counts from 1 (month 1 to 12, quarter 1 to 4, always 1 for a year). */
export const periodSpanSchema = z
  .object({ kind: periodKindSchema, year: z.int().min(2000).max(2999), part: z.int().min(1) })
  .refine(({ kind, part }) => part <= PARTS[kind], { error: 'part-outside-year', path: ['part'] })

export type PeriodSpan = z.infer<typeof periodSpanSchema>

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const ID_SUFFIXES: Record<PeriodKind, (part: number) => string> = {
  monthly: (part) => `-m${twoDigits(part)}`,
  quarterly: (part) => `-q${part}`,
  annual: () => '',
}

/** The id of a period: `2026-m03`, `2026-q4` or `2026`. */
export const periodIdOf = ({ kind, year, part }: PeriodSpan): string => `${year}${ID_SUFFIXES[kind](part)}`

/**
 * The period in the id of an appraisal, a calibration, a task or a workflow execution; `undefined` if the id names
 * none.
 */
export const periodIdIn = (id: string): string | undefined =>
  /(?:^|\.)(\d{4}(?:-[mq]\d+)?)(?:\.|$)/.exec(id)?.[1]

const firstDayOf = (kind: PeriodKind, year: number, part: number): string => {
  const months = (12 / PARTS[kind]) * (part - 1)
  return `${year + Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}-01`
}

/** The first and the last day of a period, `YYYY-MM-DD`. */
export const periodDates = ({ kind, year, part }: PeriodSpan): { firstDay: string; lastDay: string } => ({
  firstDay: firstDayOf(kind, year, part),
  lastDay: addDays(firstDayOf(kind, year, part + 1), -1),
})

/**
 * How many days after its opening a period's last due date may be. A workflow lives a year at the most (AWS's own limit), and
 * after the due date it still reminds, escalates and asks whoever stands in: that is given two months.
 */
export const LONGEST_DAYS_TO_DUE = 300

/** The latest due date (`YYYY-MM-DD`) of a period that was opened on a date. */
export const latestDueDate = (openedOn: string): string => addDays(openedOn, LONGEST_DAYS_TO_DUE)
