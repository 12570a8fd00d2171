import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Ground } from '../ground.ts'
import { executionArns, functionArn, type MachineName, machineArn, physicalName } from '../machines.ts'
import { type ExportRole, UPLOADS } from '../store.ts'
import { chainsTold, type HistoryAccess, historyStatements } from './history-access.ts'
import { type RecordsAccess, recordsStatements } from './records-access.ts'

/**
 * What a function needs, in verbs: it is granted these permissions and no others. `links`, `pages` and `calendar` grant
 * nothing, they set variables of its environment. `wakes`, the jobs it may invoke, is declared with the writes that wake them,
 * in `RecordsAccess`.
 */
export type Needs = RecordsAccess & HistoryAccess & OtherNeeds

interface OtherNeeds {
  readonly archive?: 'read' | 'write'
  /** Reads all files, or signs forms for uploads and sees which have arrived. */
  readonly imports?: 'read' | 'upload'
  /** Writes files for download, or hands out those of one role: signs the addresses at which browsers get them. */
  readonly exports?: 'write' | ExportRole
  readonly seals?: 'make' | 'check'
  readonly mail?: boolean
  /** Invokes the mailer immediately for mail that a person waits for. */
  readonly urgentMail?: boolean
  /** Tells waiting workflows that their task is answered. */
  readonly signals?: boolean
  readonly starts?: readonly MachineName[]
  readonly readsExecutions?: readonly MachineName[]
  /** Writes links into pages or emails. */
  readonly links?: boolean
  /** Shows pages in the agency's name. */
  readonly pages?: boolean
  /** Needs the agency's time zone. */
  readonly calendar?: boolean
}

/** The IAM statements and environment for a function's needs, and the reason for each wildcard. */
export interface Permissions {
  readonly statements: PolicyStatement[]
  readonly environment: Record<string, string>
  readonly wildcards: { readonly resource: string; readonly reason: string }[]
}

const allow = (actions: string[], ...resources: string[]) => new PolicyStatement({ actions, resources })

const tablePermissions = (needs: Needs, { store, askedAbout }: Ground): Permissions => {
  const chains = chainsTold(needs, askedAbout)
  const statements = [
    ...historyStatements(chains, needs, store.history.tableArn),
    ...recordsStatements(needs, chains, store.records.tableArn),
  ]
  // A function that names one table needs the name of the other too. A name in the environment grants nothing.
  const environment = { RECORDS_TABLE: store.records.tableName, HISTORY_TABLE: store.history.tableName }
  return { statements, environment, wildcards: [] }
}

interface BucketAccess {
  readonly actions: readonly string[]
  /** Which objects; all of them unless told. */
  readonly objects?: string
}

const BUCKET_VERBS = {
  read: { actions: ['s3:GetObject'] },
  write: { actions: ['s3:PutObject'] },
  // An import reads the versions that were handed in.
  'read versions': { actions: ['s3:GetObject', 's3:GetObjectVersion'] },
  // A form that a browser posts is carried out with the rights of whoever signed it.
  upload: { actions: ['s3:GetObject', 's3:PutObject'], objects: `${UPLOADS}*` },
} satisfies Readonly<Record<string, BucketAccess>>

const NAMED_AT_RUN_TIME = 'The objects of this one bucket are named at run time.'

/** An address is followed with the rights of whoever signed it. The page itself reads nothing, and need not be told what is missing. */
const handOut = (role: ExportRole, bucket: Ground['store']['exports'], permissions: Permissions): void => {
  const resource = bucket.arnForObjects(`${role}/*`)
  permissions.statements.push(allow(['s3:GetObject'], resource))
  permissions.environment.EXPORTS_ADDRESS = `https://${bucket.bucketRegionalDomainName}/`
  permissions.wildcards.push({ resource, reason: NAMED_AT_RUN_TIME })
}

const bucketPermissions = ({ archive, imports, exports }: Needs, { store }: Ground): Permissions => {
  const permissions: Permissions = { statements: [], environment: {}, wildcards: [] }
  const open = (verb: keyof typeof BUCKET_VERBS, variable: string, bucket: Ground['store']['archive']) => {
    const { actions, objects: some = '*' }: BucketAccess = BUCKET_VERBS[verb]
    const objects = bucket.arnForObjects(some)
    permissions.statements.push(allow([...actions], objects))
    // Whoever may not list is told of a missing object that it is forbidden.
    if (actions.includes('s3:GetObject'))
      permissions.statements.push(allow(['s3:ListBucket'], bucket.bucketArn))
    permissions.environment[variable] = bucket.bucketName
    permissions.wildcards.push({ resource: objects, reason: NAMED_AT_RUN_TIME })
  }
  if (archive) open(archive, 'ARCHIVE_BUCKET', store.archive)
  if (imports) open(imports === 'read' ? 'read versions' : imports, 'IMPORTS_BUCKET', store.imports)
  if (imports === 'upload')
    permissions.environment.IMPORTS_ADDRESS = `https://${store.imports.bucketRegionalDomainName}/`
  if (exports === 'write') open('write', 'EXPORTS_BUCKET', store.exports)
  else if (exports) handOut(exports, store.exports, permissions)
  return permissions
}

const servicePermissions = (
  { seals, mail }: Needs,
  { store, mailIdentity, settings }: Ground,
): Permissions => {
  const statements: PolicyStatement[] = []
  if (seals === 'make') statements.push(allow(['kms:Sign', 'kms:GetPublicKey'], store.sealKey.keyArn))
  if (seals === 'check') statements.push(allow(['kms:Verify', 'kms:GetPublicKey'], store.sealKey.keyArn))
  if (mail) {
    const arns = [mailIdentity.identityArn, mailIdentity.configurationSetArn]
    statements.push(allow(['ses:SendEmail'], ...arns), allow(['ses:GetSendQuota'], '*'))
  }
  const environment = {
    ...(seals ? { SEAL_KEY_ID: store.sealKey.keyId } : {}),
    ...(mail
      ? {
          MAIL_FROM: settings.mailFrom,
          MAIL_CONFIGURATION_SET: mailIdentity.configurationSetName,
        }
      : {}),
  }
  return { statements, environment, wildcards: [] }
}

const MAILER = 'send-mail'

const invokePermissions = (scope: Construct, { urgentMail, wakes = [] }: Needs): Permissions => {
  const invoked = new Set([...(urgentMail ? [MAILER] : []), ...wakes])
  const arns = [...invoked].map((name) => functionArn(scope, name))
  return {
    statements: arns.length > 0 ? [allow(['lambda:InvokeFunction'], ...arns)] : [],
    environment: {
      ...(urgentMail ? { MAILER_FUNCTION: physicalName(MAILER) } : {}),
      ...(wakes.length > 0 ? { WOKEN_JOBS: wakes.map(physicalName).join() } : {}),
    },
    wildcards: [],
  }
}

const workflowPermissions = (
  scope: Construct,
  { signals, starts = [], readsExecutions = [] }: Needs,
): Permissions => {
  const permissions: Permissions = { statements: [], environment: {}, wildcards: [] }
  if (signals) permissions.statements.push(allow(['states:SendTaskSuccess'], '*'))
  for (const machine of starts) {
    permissions.statements.push(allow(['states:StartExecution'], machineArn(scope, machine)))
    permissions.environment[`STATE_MACHINE_${machine.toUpperCase().replaceAll('-', '_')}`] = machineArn(
      scope,
      machine,
    )
  }
  for (const machine of readsExecutions) {
    const resource = executionArns(scope, machine)
    permissions.statements.push(allow(['states:GetExecutionHistory'], resource))
    permissions.wildcards.push({
      resource,
      reason: 'The executions of this one machine are named at run time.',
    })
  }
  return permissions
}

/** Translates a function's needs. */
export const permissionsFor = (scope: Construct, needs: Needs, ground: Ground): Permissions => {
  const all = [
    tablePermissions(needs, ground),
    bucketPermissions(needs, ground),
    servicePermissions(needs, ground),
    invokePermissions(scope, needs),
    workflowPermissions(scope, needs),
  ]
  return {
    statements: all.flatMap((permissions) => permissions.statements),
    wildcards: all.flatMap((permissions) => permissions.wildcards),
    environment: {
      ...Object.assign({}, ...all.map(({ environment }) => environment)),
      ...(needs.links ? { SITE_URL: ground.siteUrl } : {}),
      ...(needs.pages ? { AGENCY_NAME: ground.settings.agency } : {}),
      ...(needs.calendar ? { TIME_ZONE: ground.settings.timeZone } : {}),
    },
  }
}
