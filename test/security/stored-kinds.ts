import * as z from 'zod'
import { importSchema } from '../../functions/people/imports.ts'
import { holidayYearSchema } from '../../functions/periods/holidays.ts'
import { exportSchema } from '../../functions/platform/exports/exports.ts'
import { taskSchema } from '../../functions/platform/human-tasks/tasks.ts'
import { type Key, keys } from '../../functions/platform/table/keys.ts'
import { accessChangeSchema } from '../../functions/records/access-changes.ts'
import { appraisalSchema } from '../../functions/records/appraisals.ts'
import { adjustmentKey, adjustmentSchema, calibrationSchema } from '../../functions/records/calibrations.ts'
import {
  coachingSchema,
  FOLLOW_UP_PARTS,
  followUpAnswerSchema,
  rewardSchema,
} from '../../functions/records/follow-ups.ts'
import {
  decisionKey,
  decisionSchema,
  objectionKey,
  objectionSchema,
} from '../../functions/records/objections.ts'
import { personSchema } from '../../functions/records/people.ts'
import { periodSchema } from '../../functions/records/periods.ts'
import { planKey, planSchema } from '../../functions/records/plans.ts'
import { returnKey, returnSchema } from '../../functions/records/returns.ts'
import { reviewKey, reviewSchema } from '../../functions/records/reviews.ts'
import { selfAssessmentKey, selfAssessmentSchema } from '../../functions/records/self-assessments.ts'
import { unitSchema } from '../../functions/records/units.ts'

export const PERIOD = '2026-q4'
export const EMPLOYEE = 'employee0001'
export const APPRAISAL = `${PERIOD}.${EMPLOYEE}`
export const CALIBRATION = `${PERIOD}.dinkes`
export const TASK = `review.${APPRAISAL}.1`
const AT = '2026-11-23T02:00:00.000Z'

/** What a record of one kind looks like in the table with every field that its schema knows. */
export interface StoredKind {
  readonly kind: string
  readonly key: Key
  readonly shape: Readonly<Record<string, z.core.$ZodType>>
}

const talentSchema = z.object({
  personId: z.string(),
  periodId: z.string(),
  entry: z.string(),
  at: z.string(),
})

/** Every kind of product record that Bina stores. */
export const STORED_KINDS: readonly StoredKind[] = [
  { kind: 'person', key: keys.person(EMPLOYEE), shape: personSchema.shape },
  { kind: 'plan', key: keys.plan(EMPLOYEE), shape: planSchema.shape },
  { kind: 'change of access', key: keys.accessChange(EMPLOYEE, 1), shape: accessChangeSchema.shape },
  { kind: 'talent', key: keys.talent(EMPLOYEE, PERIOD), shape: talentSchema.shape },
  { kind: 'unit', key: keys.unit('dinkes'), shape: unitSchema.shape },
  { kind: 'period', key: keys.period(PERIOD), shape: periodSchema.in.shape },
  { kind: 'appraisal', key: keys.appraisal(APPRAISAL), shape: appraisalSchema.shape },
  { kind: 'frozen plan', key: planKey(APPRAISAL), shape: planSchema.shape },
  { kind: 'self-assessment', key: selfAssessmentKey(APPRAISAL, 1), shape: selfAssessmentSchema.shape },
  { kind: 'return', key: returnKey(APPRAISAL, 1), shape: returnSchema.shape },
  { kind: 'review', key: reviewKey(APPRAISAL, 1), shape: reviewSchema.shape },
  { kind: 'adjustment', key: adjustmentKey(APPRAISAL, 1), shape: adjustmentSchema.shape },
  { kind: 'objection', key: objectionKey(APPRAISAL), shape: objectionSchema.shape },
  { kind: 'decision', key: decisionKey(APPRAISAL), shape: decisionSchema.shape },
  ...Object.values(FOLLOW_UP_PARTS).map((part) => ({
    kind: `answer ${part}`,
    key: keys.appraisalPart(APPRAISAL, part),
    shape: followUpAnswerSchema.shape,
  })),
  { kind: 'calibration', key: keys.calibration(CALIBRATION), shape: calibrationSchema.shape },
  { kind: 'coaching', key: keys.coaching(APPRAISAL), shape: coachingSchema.shape },
  { kind: 'reward', key: keys.reward(APPRAISAL), shape: rewardSchema.shape },
  { kind: 'task', key: keys.task(TASK), shape: taskSchema.shape },
  { kind: 'holidays', key: keys.holidays(2027), shape: holidayYearSchema.shape },
  { kind: 'export', key: keys.export('export-1'), shape: exportSchema.shape },
  { kind: 'import', key: keys.import('import-1'), shape: importSchema.shape },
]

/** Fields that are no evidence, and why each may change without an entry: only these may. */
export const NO_EVIDENCE: Readonly<Record<string, readonly string[]>> = {
  calibration: ['changes'],
  task: ['dueAt', 'climbed', 'token'],
  export: ['holder', 'heldUntil', 'attempts', 'total', 'done'],
  import: [
    'holder',
    'heldUntil',
    'peopleAdded',
    'peopleChanged',
    'unitsAdded',
    'unitsChanged',
    'plansChanged',
  ],
}

/** What the key of a record says of its fields, and what pages must be able to read. */
const KNOWN: Readonly<Record<string, unknown>> = {
  personId: EMPLOYEE,
  employeeId: EMPLOYEE,
  unitId: 'dinkes',
  periodId: PERIOD,
  appraisalId: APPRAISAL,
  calibrationId: CALIBRATION,
  importId: 'import-1',
  exportId: 'export-1',
  taskId: TASK,
  subjectId: APPRAISAL,
  round: 1,
  email: 'siti.rahmawati@kota.example',
  nip: '198501012010012001',
  predicate: 'veryGood',
  timeZone: 'Asia/Jakarta',
  kind: 'review',
}

/** What is inside a schema that only wraps another. */
const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodCatch)
    return unwrapped(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema
}

const sampleText = (field: string): string => {
  if (/(At|^at)$/.test(field)) return AT
  return /(Day|Due|^due)$/.test(field) ? '2026-12-04' : `teks ${field}`
}

const sampleOfType = (wrapped: z.core.$ZodType, field: string): unknown => {
  const schema = unwrapped(wrapped)
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodBoolean) return true
  if (schema instanceof z.ZodNumber) return 3
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return sampleText(field)
  if (schema instanceof z.ZodArray) return [sampleOfType(schema.element, field)]
  if (schema instanceof z.ZodRecord) return { conduct: 'Ditulis oleh pegawai sendiri.' }
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, inner]) => [name, sampleOfType(inner, name)]),
    )
  throw new Error(`No sample of ${field} (${schema._zod.def.type}).`)
}

/** A record with a value in every field of its schema. */
export const sampleOf = ({ kind, shape }: StoredKind): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => [
      field,
      field === 'kind' && kind !== 'task'
        ? sampleOfType(schema, field)
        : (KNOWN[field] ?? sampleOfType(schema, field)),
    ]),
  )

/** Another value than the one given, of the same type. */
export const otherThan = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return value.length > 0 ? [otherThan(value[0])] : ['x']
  if (typeof value === 'object' && value !== null) {
    const [[name, inner] = ['', '']] = Object.entries(value)
    return { ...value, [name]: otherThan(inner) }
  }
  return 'x'
}
