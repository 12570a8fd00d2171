import * as z from 'zod'

/** What an indicator measures. Source: PermenPANRB 6/2022. */
export const ASPECTS = ['quantity', 'quality', 'time', 'cost'] as const

export type Aspect = (typeof ASPECTS)[number]

export const aspectSchema = z.enum(ASPECTS)

/** A main result of the post or an additional one (utama, tambahan). */
export const WORK_RESULT_KINDS = ['main', 'additional'] as const

export type WorkResultKind = (typeof WORK_RESULT_KINDS)[number]

export const workResultKindSchema = z.enum(WORK_RESULT_KINDS)

/**
 * How a result is measured: `target` is a number of `unit` (a unit of measure such as `laporan` or
 * `persen`).
 */
export const indicatorSchema = z.object({
  id: z.string().min(1),
  aspect: aspectSchema,
  description: z.string().min(1),
  target: z.number().nonnegative(),
  unit: z.string().min(1),
})

export type Indicator = z.infer<typeof indicatorSchema>

/** A result to deliver (rencana hasil kerja) with at least one indicator. */
export const workResultSchema = z.object({
  id: z.string().min(1),
  kind: workResultKindSchema,
  title: z.string().min(1),
  indicators: z.array(indicatorSchema).min(1),
})

export type WorkResult = z.infer<typeof workResultSchema>

/** What was agreed for the year (SKP): at least one work result. Source: PermenPANRB 6/2022. */
export const planSchema = z.object({ workResults: z.array(workResultSchema).min(1) })
