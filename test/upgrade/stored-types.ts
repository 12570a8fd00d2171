import * as z from 'zod'
import { comparisonSchema } from '../../functions/audit/comparison.ts'
import { importSchema } from '../../functions/people/imports.ts'
import { holidayYearSchema } from '../../functions/periods/holidays.ts'
import { stageSchema } from '../../functions/periods/stages.ts'
import { linkSchema } from '../../functions/platform/access/links.ts'
import { preferenceSchema } from '../../functions/platform/access/preferences.ts'
import { sessionSchema } from '../../functions/platform/access/sessions.ts'
import { exportSchema, waitingExportSchema } from '../../functions/platform/exports/exports.ts'
import { keyedHeadSchema } from '../../functions/platform/history/chain-heads.ts'
import { officerEntrySchema } from '../../functions/platform/history/officer-entries.ts'
import { taskSchema } from '../../functions/platform/human-tasks/tasks.ts'
import { jobRunSchema } from '../../functions/platform/jobs/job-runs.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { signalSchema } from '../../functions/platform/signals/signals.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { accessChangeSchema } from '../../functions/records/access-changes.ts'
import { appraisalSchema } from '../../functions/records/appraisals.ts'
import { adjustmentSchema, calibrationSchema } from '../../functions/records/calibrations.ts'
import { coachingSchema, followUpAnswerSchema, rewardSchema } from '../../functions/records/follow-ups.ts'
import { decisionSchema, objectionSchema } from '../../functions/records/objections.ts'
import { personSchema } from '../../functions/records/people.ts'
import { periodSchema } from '../../functions/records/periods.ts'
import { planSchema } from '../../functions/records/plans.ts'
import { progressSchema } from '../../functions/records/progress.ts'
import { returnSchema } from '../../functions/records/returns.ts'
import { reviewSchema } from '../../functions/records/reviews.ts'
import { selfAssessmentSchema } from '../../functions/records/self-assessments.ts'
import { unitSchema } from '../../functions/records/units.ts'
import { STORED_KINDS } from '../security/stored-kinds.ts'

/** An item of the Records table as a release wrote it. */
export const itemSchema = z.looseObject({ pk: z.string(), sk: z.string() })
export type Item = z.output<typeof itemSchema>

/** What a record is: the first word of its partition key and of its sort key. */
export const typeOf = ({ pk, sk }: Pick<Item, 'pk' | 'sk'>): string =>
  `${pk.split('#')[0]} ${sk.split('#')[0]}`

const pointerSchema = z.object({ personId: z.string() })

/** By what today's code reads each type of record; `undefined` for what no code reads back. */
export const SCHEMAS: Readonly<Record<string, z.ZodType | undefined>> = {
  'ACCESS CHANGE': accessChangeSchema,
  'APPRAISAL APPRAISAL': appraisalSchema,
  'APPRAISAL CALIBRATION': adjustmentSchema,
  'APPRAISAL PLAN': planSchema,
  'APPRAISAL SELF-ASSESSMENT': selfAssessmentSchema,
  'APPRAISAL REVIEW': reviewSchema,
  'APPRAISAL RETURN': returnSchema,
  'APPRAISAL OBJECTION': objectionSchema,
  'APPRAISAL DECISION': decisionSchema,
  'APPRAISAL COACHING-PLAN': followUpAnswerSchema,
  'APPRAISAL COACHING-CHECK-IN': followUpAnswerSchema,
  'APPRAISAL COACHING-EVALUATION': followUpAnswerSchema,
  'APPRAISAL COACHING-FEEDBACK': followUpAnswerSchema,
  'APPRAISAL REWARD-APPROVAL': followUpAnswerSchema,
  'CALIBRATION CALIBRATION': calibrationSchema,
  'CAP CAP': undefined,
  'CHAIN CHAIN': keyedHeadSchema,
  'CHAIN OFFICER': officerEntrySchema,
  'COACHING COACHING': coachingSchema,
  'COMPARISON COMPARISON': comparisonSchema,
  'EMAIL EMAIL': pointerSchema,
  'EXPORT EXPORT': exportSchema,
  'EXPORTQUEUE EXPORTQUEUE': waitingExportSchema,
  'HOLIDAYS HOLIDAYS': holidayYearSchema,
  'IMPORT IMPORT': importSchema,
  'IMPORTQUEUE IMPORTQUEUE': undefined,
  'JOBRUN JOBRUN': jobRunSchema,
  'LINK LINK': linkSchema,
  'NIP NIP': pointerSchema,
  'NOTICE NOTICE': noticeSchema,
  'PERIOD PERIOD': periodSchema,
  'PERIOD STAGE': stageSchema,
  'PERSON PERSON': personSchema,
  'PERSON PLAN': planSchema,
  'PREFERENCE PREFERENCE': preferenceSchema,
  'PROGRESS UNIT': progressSchema,
  'REWARD REWARD': rewardSchema,
  'SESSION SESSION': sessionSchema,
  'SIGN-IN SIGN-IN': linkSchema,
  'SIGNAL SIGNAL': signalSchema,
  'TALENT PERIOD': undefined,
  // Read field by field.
  'TASK DRAFT': undefined,
  'TASK TASK': taskSchema,
  'UNITS UNIT': unitSchema,
}

const builtBy = (key: unknown): z.output<typeof itemSchema> =>
  itemSchema.parse(typeof key === 'function' ? Reflect.apply(key, undefined, ['one', 1, 1]) : key)

/** The types of items that the keys of the Records table allow. */
export const STORED_TYPES: readonly string[] = [
  ...new Set(
    [
      // Which parts an appraisal has is known to its records alone.
      ...Object.entries(keys)
        .filter(([name]) => name !== 'appraisalPart')
        .map(([, key]) => builtBy(key)),
      ...STORED_KINDS.map(({ key }) => key),
    ].map(typeOf),
  ),
].toSorted()

/** What a stopped machine has none of, and why. */
export const NEVER_KEPT: Readonly<Record<string, string>> = {
  'SIGNAL SIGNAL':
    'It is there from an answer until its workflow was told, which is done before a machine stops.',
  'EXPORTQUEUE EXPORTQUEUE': 'It is there until the file is, which is done before a machine stops.',
}
