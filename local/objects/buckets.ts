import * as z from 'zod'
import type { Resources } from '../template/resolve-template.ts'

const Retention = z.object({ Mode: z.string(), Days: z.number().optional(), Years: z.number().optional() })
const BucketProperties = z.looseObject({
  ObjectLockEnabled: z.boolean().default(false),
  ObjectLockConfiguration: z
    .looseObject({ Rule: z.looseObject({ DefaultRetention: Retention }).optional() })
    .optional(),
})

export interface Bucket {
  readonly name: string
  readonly isLocked: boolean
  /** How long a new object may not be deleted when the caller does not say, in days. */
  readonly retentionDays: number
}

/** A path-style request taken apart: the key is empty for the bucket itself. */
export interface ObjectRequest {
  readonly bucket: Bucket
  readonly key: string
  readonly query: URLSearchParams
}

export const bucketsOf = (resources: Resources): readonly Bucket[] =>
  resources.ofType('AWS::S3::Bucket').map(({ ref, properties }) => {
    const { ObjectLockEnabled, ObjectLockConfiguration } = BucketProperties.parse(properties)
    const rule = ObjectLockConfiguration?.Rule?.DefaultRetention
    const days = rule?.Days ?? (rule?.Years ?? 0) * 365
    return {
      name: ref,
      isLocked: ObjectLockEnabled || ObjectLockConfiguration !== undefined,
      retentionDays: days,
    }
  })
