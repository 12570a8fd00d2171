import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Ground } from '../ground.ts'
import { executionArns, functionArn, type MachineName, machineArn, physicalName } from '../machines.ts'
import { onlyWithin } from './only-within.ts'

const recordsVerbs = {
  get: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
  query: ['dynamodb:Query'],
  scan: ['dynamodb:Scan'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  check: ['dynamodb:ConditionCheckItem'],
} as const
type RecordsVerb = keyof typeof recordsVerbs

/** The usual sets of verbs. */
const recordsNeeds: Readonly<Record<'read' | 'write', readonly RecordsVerb[]>> = {
  read: ['get', 'query'],
  write: ['get', 'query', 'put', 'update'],
}

/** What stands before the slash in a chain's name, which is History's partition key. */
type ChainKind =
  | 'account'
  | 'appraisal'
  | 'audit'
  | 'calibration'
  | 'execution'
  | 'import'
  | 'period'
  | 'person'
  | 'unit'

/** What a function may touch, in verbs; it is granted that and nothing else. */
export interface Needs {
  readonly records?: 'read' | 'write' | readonly RecordsVerb[]
  /** The only partition keys of Records that it may write, where those can be told: IAM's patterns. */
  readonly writesOnly?: readonly string[]
  /** The kinds of History's chains to which it appends; see docs/adr/0013. */
  readonly history?: readonly ChainKind[]
  /** Reads any chain of History. */
  readonly readsHistory?: boolean
  readonly archive?: 'read' | 'write'
  readonly imports?: 'read' | 'write'
  readonly seals?: 'make' | 'check'
  readonly mail?: boolean
  /** Has the mailer send at once what a person waits for. */
  readonly urgentMail?: boolean
  /** Tells waiting workflows that their task is answered. */
  readonly signals?: boolean
  readonly starts?: readonly MachineName[]
  readonly readsExecutions?: readonly MachineName[]
  /** Writes links into pages or e-mails. */
  readonly links?: boolean
  /** Shows pages in the agency's name. */
  readonly pages?: boolean
  /** Reckons in the agency's days. */
  readonly calendar?: boolean
}

/** The verbs as IAM knows them, with the environment that goes with them, and each wildcard with its reason. */
export interface Means {
  readonly statements: PolicyStatement[]
  readonly environment: Record<string, string>
  readonly wildcards: { readonly resource: string; readonly reason: string }[]
}

const rewriting = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
]

const allow = (actions: string[], ...resources: string[]) => new PolicyStatement({ actions, resources })

const onRecords = (
  need: NonNullable<Needs['records']>,
  writesOnly: Needs['writesOnly'],
  tableArn: string,
): PolicyStatement[] => {
  const verbs = typeof need === 'string' ? recordsNeeds[need] : need
  const reads = verbs
    .filter((verb) => verb === 'get' || verb === 'scan')
    .flatMap((verb) => recordsVerbs[verb])
  const writes = verbs
    .filter((verb) => !['get', 'query', 'scan'].includes(verb))
    .flatMap((verb) => recordsVerbs[verb])
  const statements = writesOnly
    ? [
        allow(reads, tableArn),
        new PolicyStatement({ actions: writes, resources: [tableArn], conditions: onlyWithin(writesOnly) }),
      ]
    : [allow([...reads, ...writes], tableArn)]
  // An index can be searched and nothing else.
  const indexes = ['gsi1', 'gsi2'].map((name) => `${tableArn}/index/${name}`)
  if (verbs.includes('query')) statements.push(allow([...recordsVerbs.query], tableArn, ...indexes))
  return statements
}

/** New entries only together with what they tell of, and only in chains of these kinds. */
const append = (kinds: readonly ChainKind[], tableArn: string) =>
  new PolicyStatement({
    actions: ['dynamodb:PutItem'],
    resources: [tableArn],
    conditions: {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      ...onlyWithin(kinds.map((kind) => `${kind}/*`)),
    },
  })

const tables = ({ records, writesOnly, history, readsHistory }: Needs, { store }: Ground): Means => {
  const statements = [
    new PolicyStatement({
      effect: Effect.DENY,
      actions: rewriting,
      resources: [store.history.tableArn],
    }),
  ]
  if (records) statements.push(...onRecords(records, writesOnly, store.records.tableArn))
  if (readsHistory) statements.push(allow(['dynamodb:Query'], store.history.tableArn))
  if (history) statements.push(append(history, store.history.tableArn))
  // The house reads both names at once; what is in the environment opens nothing.
  const environment = { RECORDS_TABLE: store.records.tableName, HISTORY_TABLE: store.history.tableName }
  return { statements, environment, wildcards: [] }
}

const buckets = ({ archive, imports }: Needs, { store }: Ground): Means => {
  const means: Means = { statements: [], environment: {}, wildcards: [] }
  const open = (verb: 'read' | 'write' | undefined, variable: string, bucket: Ground['store']['archive']) => {
    if (verb === undefined) return
    const objects = bucket.arnForObjects('*')
    means.statements.push(allow([verb === 'read' ? 's3:GetObject' : 's3:PutObject'], objects))
    if (verb === 'read') means.statements.push(allow(['s3:ListBucket'], bucket.bucketArn))
    means.environment[variable] = bucket.bucketName
    means.wildcards.push({
      resource: objects,
      reason: 'The objects of this one bucket are named at run time.',
    })
  }
  open(archive, 'ARCHIVE_BUCKET', store.archive)
  open(imports, 'IMPORTS_BUCKET', store.imports)
  return means
}

const services = ({ seals, mail }: Needs, { store, post, settings }: Ground): Means => {
  const statements: PolicyStatement[] = []
  if (seals === 'make') statements.push(allow(['kms:Sign', 'kms:GetPublicKey'], store.sealKey.keyArn))
  if (seals === 'check') statements.push(allow(['kms:Verify', 'kms:GetPublicKey'], store.sealKey.keyArn))
  if (mail) {
    const arns = [post.identityArn, post.configurationSetArn]
    statements.push(allow(['ses:SendEmail'], ...arns), allow(['ses:GetSendQuota'], '*'))
  }
  const environment = {
    ...(seals ? { SEAL_KEY_ID: store.sealKey.keyId } : {}),
    ...(mail
      ? {
          MAIL_FROM: settings.mailFrom,
          MAIL_CONFIGURATION_SET: post.configurationSetName,
        }
      : {}),
  }
  return { statements, environment, wildcards: [] }
}

const MAILER = 'send-mail'

const functions = (scope: Construct, { urgentMail }: Needs): Means =>
  urgentMail
    ? {
        statements: [allow(['lambda:InvokeFunction'], functionArn(scope, MAILER))],
        environment: { MAILER_FUNCTION: physicalName(MAILER) },
        wildcards: [],
      }
    : { statements: [], environment: {}, wildcards: [] }

const workflows = (scope: Construct, { signals, starts = [], readsExecutions = [] }: Needs): Means => {
  const means: Means = { statements: [], environment: {}, wildcards: [] }
  if (signals) means.statements.push(allow(['states:SendTaskSuccess'], '*'))
  for (const machine of starts) {
    means.statements.push(allow(['states:StartExecution'], machineArn(scope, machine)))
    means.environment[`STATE_MACHINE_${machine.toUpperCase().replaceAll('-', '_')}`] = machineArn(
      scope,
      machine,
    )
  }
  for (const machine of readsExecutions) {
    const resource = executionArns(scope, machine)
    means.statements.push(allow(['states:GetExecutionHistory'], resource))
    means.wildcards.push({ resource, reason: 'The executions of this one machine are named at run time.' })
  }
  return means
}

/** Translates a function's needs. */
export const meansFor = (scope: Construct, needs: Needs, ground: Ground): Means => {
  const parts = [
    tables(needs, ground),
    buckets(needs, ground),
    services(needs, ground),
    functions(scope, needs),
    workflows(scope, needs),
  ]
  return {
    statements: parts.flatMap((part) => part.statements),
    wildcards: parts.flatMap((part) => part.wildcards),
    environment: {
      ...Object.assign({}, ...parts.map((part) => part.environment)),
      ...(needs.links ? { SITE_URL: ground.siteUrl } : {}),
      ...(needs.pages ? { AGENCY_NAME: ground.settings.agency } : {}),
      ...(needs.calendar ? { TIME_ZONE: ground.settings.timeZone } : {}),
    },
  }
}
