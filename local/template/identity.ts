import { createHash } from 'node:crypto'
import { arnOf, globalArnOf, partition, region } from './place.ts'

/** What CloudFormation would answer for a resource: `Ref`, and each `Fn::GetAtt` we know. */
export interface Identity {
  readonly ref: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface NamingContext {
  readonly logicalId: string
  /** The name that the template gives, or one made of stack and logical id. */
  named(property: string, longest?: number): string
  /** Any other resolved text property. */
  text(property: string): string | undefined
  /** Where the HTTP API is reached on this machine, without a slash at the end. */
  readonly siteUrl: string
}

type Identify = (naming: NamingContext) => Identity

const hex = (text: string, length: number) => createHash('sha256').update(text).digest('hex').slice(0, length)

const uuid = (text: string) => hex(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const byName = (property: string, arn: (name: string) => string, longest?: number): Identify => {
  return (naming) => {
    const ref = naming.named(property, longest)
    return { ref, attributes: { Arn: arn(ref), Name: ref } }
  }
}

const byArn = (property: string, arn: (name: string) => string): Identify => {
  return (naming) => {
    const name = naming.named(property)
    return { ref: arn(name), attributes: { Arn: arn(name), Name: name } }
  }
}

const byId: Identify = ({ logicalId }) => ({
  ref: hex(logicalId, 10),
  attributes: { Id: hex(logicalId, 10) },
})

const table: Identify = (naming) => {
  const ref = naming.named('TableName')
  const arn = arnOf('dynamodb', `table/${ref}`)
  return { ref, attributes: { Arn: arn, TableId: uuid(ref), StreamArn: `${arn}/stream/local` } }
}

const bucket: Identify = (naming) => {
  const ref = naming.named('BucketName', 63).toLowerCase()
  const domain = `${ref}.s3.${region}.amazonaws.com`
  const names = { DomainName: domain, RegionalDomainName: domain, DualStackDomainName: domain }
  return { ref, attributes: { Arn: `arn:${partition}:s3:::${ref}`, ...names } }
}

const key: Identify = ({ logicalId }) => {
  const ref = uuid(logicalId)
  return { ref, attributes: { KeyId: ref, Arn: arnOf('kms', `key/${ref}`) } }
}

const topic: Identify = (naming) => {
  const name = naming.named('TopicName')
  const ref = arnOf('sns', name)
  return { ref, attributes: { TopicArn: ref, TopicName: name, Arn: ref } }
}

const queue: Identify = (naming) => {
  const name = naming.named('QueueName', 80)
  const ref = `https://sqs.${region}.amazonaws.com/${name}`
  return { ref, attributes: { Arn: arnOf('sqs', name), QueueName: name, QueueUrl: ref } }
}

const logGroup: Identify = (naming) => {
  const ref = naming.named('LogGroupName')
  return { ref, attributes: { Arn: `${arnOf('logs', `log-group:${ref}`)}:*` } }
}

const api: Identify = ({ logicalId, siteUrl }) => {
  const ref = hex(logicalId, 10)
  return { ref, attributes: { ApiId: ref, ApiEndpoint: siteUrl } }
}

const emailIdentity: Identify = (naming) => {
  const ref = naming.text('EmailIdentity') ?? ''
  const tokens = [1, 2, 3].flatMap((n) => [
    [`DkimDNSTokenName${n}`, `local${n}._domainkey.${ref}`],
    [`DkimDNSTokenValue${n}`, `local${n}.dkim.amazonses.com`],
  ])
  return { ref, attributes: { Arn: arnOf('ses', `identity/${ref}`), ...Object.fromEntries(tokens) } }
}

const version: Identify = (naming) => {
  const ref = `${arnOf('lambda', `function:${naming.text('FunctionName')?.split(':').at(-1)}`)}:1`
  return { ref, attributes: { Version: '1', FunctionArn: ref } }
}

const alias: Identify = (naming) => {
  const of = arnOf('lambda', `function:${naming.text('FunctionName')?.split(':').at(-1)}`)
  return { ref: `${of}:${naming.text('Name')}`, attributes: { AliasArn: `${of}:${naming.text('Name')}` } }
}

const machineArn = (name: string) => arnOf('states', `stateMachine:${name}`)

/** How each type of resource that the embedded cloud runs is named. */
export const identities: Readonly<Record<string, Identify>> = {
  'AWS::ApiGatewayV2::Api': api,
  'AWS::ApiGatewayV2::Integration': byId,
  'AWS::ApiGatewayV2::Route': byId,
  'AWS::ApiGatewayV2::Stage': byName('StageName', (name) => name),
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::Events::Rule': byName('Name', (name) => arnOf('events', `rule/${name}`), 64),
  'AWS::IAM::ManagedPolicy': byArn('ManagedPolicyName', (name) => globalArnOf('iam', `policy/${name}`)),
  'AWS::IAM::Policy': byName('PolicyName', (name) => name),
  'AWS::IAM::Role': byName('RoleName', (name) => globalArnOf('iam', `role/${name}`), 64),
  'AWS::KMS::Alias': byName('AliasName', (name) => arnOf('kms', name)),
  'AWS::KMS::Key': key,
  'AWS::Lambda::Alias': alias,
  'AWS::Lambda::EventInvokeConfig': byId,
  'AWS::Lambda::Function': byName('FunctionName', (name) => arnOf('lambda', `function:${name}`), 64),
  'AWS::Lambda::Permission': byId,
  'AWS::Lambda::Version': version,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::S3::Bucket': bucket,
  'AWS::Scheduler::Schedule': byName('Name', (name) => arnOf('scheduler', `schedule/default/${name}`), 64),
  'AWS::SES::ConfigurationSet': byName('Name', (name) => arnOf('ses', `configuration-set/${name}`), 64),
  'AWS::SES::ConfigurationSetEventDestination': byId,
  'AWS::SES::EmailIdentity': emailIdentity,
  'AWS::SNS::Subscription': byId,
  'AWS::SNS::Topic': topic,
  'AWS::SQS::Queue': queue,
  'AWS::StepFunctions::StateMachine': byArn('StateMachineName', machineArn),
}

/** Types that change nothing on one machine: they are named, so that others may refer to them, and not run. */
export const passedOver: readonly RegExp[] = [
  /^AWS::CDK::Metadata$/,
  /^AWS::CloudWatch::/,
  /^AWS::Logs::/,
  /^AWS::(S3::BucketPolicy|SNS::TopicPolicy|SQS::QueuePolicy)$/,
  /^AWS::ApiGatewayV2::(DomainName|ApiMapping)$/,
  /^AWS::CertificateManager::Certificate$/,
  /^AWS::Route53::/,
  /^AWS::WAFv2::/,
  /^AWS::Scheduler::ScheduleGroup$/,
]
