import * as z from 'zod'

/** The three ratings, best first: one is given for work, one for behaviour. Source: PermenPANRB 6/2022. */
export const RATINGS = ['above', 'meets', 'below'] as const

export type Rating = (typeof RATINGS)[number]

export const ratingSchema = z.enum(RATINGS)
