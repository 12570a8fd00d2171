import { describe, expect, it } from 'vitest'
import { EXPORT_LASTS_DAYS } from '../../functions/platform/exports/exports.ts'
import { synthesise } from './synthesise.ts'

const { template } = await synthesise()

describe('what the stack keeps', () => {
  it('survives a mistake: tables with point-in-time recovery and deletion protection, kept when the stack goes', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 2)
    template.allResources('AWS::DynamoDB::Table', {
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
      },
      DeletionPolicy: 'Retain',
    })
  })

  it('lets links and sessions expire, and nothing of History', () => {
    const lifetimes = Object.values(template.findResources('AWS::DynamoDB::Table')).map(
      ({ Properties }) => Properties.TimeToLiveSpecification?.AttributeName,
    )

    expect(lifetimes).toEqual(['expiresAt', undefined])
  })

  it('is never public, never old TLS, always versioned', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    })
    template.resourceCountIs('AWS::S3::BucketPolicy', 4)
  })

  it('deletes files for download after a week, and what was never finished after a day', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [
          {
            Status: 'Enabled',
            ExpirationInDays: EXPORT_LASTS_DAYS,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    })
  })

  it('locks the archive for the years the agency chose', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 3650, Mode: 'GOVERNANCE' } } },
    })
  })

  it('signs seals with a key that cannot leave KMS', () => {
    template.hasResource('AWS::KMS::Key', {
      Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
      DeletionPolicy: 'Retain',
    })
  })
})
