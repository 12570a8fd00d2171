import { Guard } from '../../../local/iam/guard.ts'
import { compileStatements, PolicyDocument } from '../../../local/iam/statement.ts'

export const caller = { roleArn: 'arn:aws:iam::000000000000:role/writer', session: 'write-down' }
export const table = 'arn:aws:dynamodb:ap-southeast-3:000000000000:table/Records'
export const put = { action: 'dynamodb:PutItem', resource: table }

export const guardOf = (...Statement: object[]) =>
  new Guard(new Map([[caller.roleArn, compileStatements(PolicyDocument.parse({ Statement }))]]))

export const allow = (more: object) => ({
  Effect: 'Allow',
  Action: 'dynamodb:PutItem',
  Resource: table,
  ...more,
})
export const deny = (more: object) => ({ ...allow(more), Effect: 'Deny' })
