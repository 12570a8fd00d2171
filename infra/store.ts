import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/** Below it browsers put files, by forms that the pages on imports sign. */
export const UPLOADS = 'uploads/'

/** Who asks for files for download; those of each role lie below its name. */
export type ExportRole = 'hr' | 'auditor'

const key = (name: string) => ({ name, type: AttributeType.STRING })

const tableProps = ({ protectData }: Settings) => ({
  partitionKey: key('pk'),
  sortKey: key('sk'),
  billingMode: BillingMode.PAY_PER_REQUEST,
  encryption: TableEncryption.AWS_MANAGED,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  deletionProtection: protectData,
  removalPolicy: RemovalPolicy.RETAIN,
})

const bucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
}

/** Everything that must survive a deployment: the two tables, the buckets and the sealing key. */
export class Store extends Construct {
  readonly records: Table
  readonly history: Table
  readonly archive: Bucket
  readonly imports: Bucket
  readonly exports: Bucket
  readonly sealKey: Key

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'store')
    this.records = new Table(this, 'Records', { ...tableProps(settings), timeToLiveAttribute: 'expiresAt' })
    for (const index of ['gsi1', 'gsi2']) {
      this.records.addGlobalSecondaryIndex({
        indexName: index,
        partitionKey: key(`${index}pk`),
        sortKey: key(`${index}sk`),
        projectionType: ProjectionType.ALL,
      })
    }
    this.history = new Table(this, 'History', tableProps(settings))

    // CDK's own classes do not fit its interfaces under exactOptionalPropertyTypes.
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...bucketProps,
      lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(30) }],
    }) as IBucket
    Validations.of(accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket receives the access logs of the others; logging it into itself would never end.',
    })
    const days = Duration.days(365 * settings.retentionYears)
    this.archive = new Bucket(this, 'Archive', {
      ...bucketProps,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'archive/',
      objectLockDefaultRetention:
        settings.archiveLock === 'COMPLIANCE'
          ? ObjectLockRetention.compliance(days)
          : ObjectLockRetention.governance(days),
    })
    this.imports = new Bucket(this, 'Imports', {
      ...bucketProps,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'imports/',
      // The files hold names, NIP and addresses: once imported they have no further purpose.
      lifecycleRules: [
        { expiration: Duration.days(30), noncurrentVersionExpiration: Duration.days(1) },
        // What an officer uploads is imported within minutes; what nobody hands in goes the next day.
        { prefix: UPLOADS, expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) },
      ],
    })
    this.exports = new Bucket(this, 'Exports', {
      ...bucketProps,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'exports/',
      // The pages offer a file for seven days.
      lifecycleRules: [
        {
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    })
    this.sealKey = new Key(this, 'SealKey', {
      description: "Signs the Merkle root of a closed period's History chains",
      alias: 'bina-seal',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}
