import * as z from 'zod'
import { periodKindSchema } from '../domain/period.ts'
import { storedProfileSchema } from '../domain/stored-profile.ts'
import { timeZoneSchema, type WorkingCalendar } from '../domain/working-calendar.ts'
import { getRecord } from '../platform/table/get.ts'
import { indexes, keys } from '../platform/table/keys.ts'
import { listPage, type Page, type PageRequest } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

export const periodStateSchema = z.enum(['open', 'closed', 'sealed'])

const rulesSchema = z.object({ profile: storedProfileSchema, holidays: z.array(z.string()).default([]) })
type Rules = z.output<typeof rulesSchema>

const KNOWN_AT_MOST = 8
const known = new Map<string, Rules>()

// Nearly every step and page reads its period, whose rules never change. Each instance parses them once.
const rulesIn = (text: string): Rules => {
  const found = known.get(text)
  if (found) return found
  const rules = rulesSchema.parse(JSON.parse(text))
  if (known.size >= KNOWN_AT_MOST) known.clear()
  known.set(text, rules)
  return rules
}

const storedSchema = z.object({
  periodId: z.string(),
  kind: periodKindSchema,
  year: z.number().int(),
  /** Which of the year's months or quarters, from 1. */
  part: z.number().int(),
  firstDay: z.string(),
  lastDay: z.string(),
  selfAssessmentDue: z.string(),
  reviewDue: z.string(),
  calibrationDue: z.string(),
  state: periodStateSchema,
  openedAt: z.string(),
  openedBy: z.string(),
  /** Who is asked where HR is asked, in order; up to five. */
  hrIds: z.array(z.string()),
  timeZone: timeZoneSchema,
  /** The profile and holidays frozen at the opening, as JSON text. */
  rules: z.string(),
  enrolledAt: z.string().optional(),
  /** How often its due dates were extended. */
  extensions: z.number().int().optional(),
  /** HR asked to close the self-assessments early; `closedEarlyAt` once that is done. */
  closeEarlyAskedAt: z.string().optional(),
  closedEarlyAt: z.string().optional(),
  closedAt: z.string().optional(),
  sealedAt: z.string().optional(),
  sealRoot: z.string().optional(),
})

/** One appraisal cycle, its dates (`YYYY-MM-DD`) and the rules frozen at its opening. */
export const periodSchema = storedSchema.transform(({ rules, ...period }) => ({
  ...period,
  ...rulesIn(rules),
}))
export type Period = z.output<typeof periodSchema>

/** The calendar by which a period's days are counted. */
export const calendarOf = ({
  timeZone,
  holidays,
}: Pick<Period, 'timeZone' | 'holidays'>): WorkingCalendar => ({
  timeZone,
  holidays,
})

export const periodAttributes = ({ profile, holidays, ...period }: Period) => ({
  ...period,
  rules: JSON.stringify({ profile, holidays } satisfies Rules),
  gsi1pk: indexes.periods,
  gsi1sk: period.periodId,
})

export const periodsIn = (tables: Tables) => ({
  get: (periodId: string) => getRecord(tables, keys.period(periodId), periodSchema),
  /** All periods, newest first. */
  list: (page: PageRequest = {}): Promise<Page<Period>> =>
    listPage({
      tables,
      schema: periodSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :periods',
        ExpressionAttributeValues: { ':periods': indexes.periods },
        ScanIndexForward: false,
      },
      ...page,
    }),
})
