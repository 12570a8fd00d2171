import * as z from 'zod'
import type { Resources } from '../template/resolve-template.ts'
import { fits } from './wildcard.ts'

const PermissionProperties = z.looseObject({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
})

/** Whether the function's own policy lets a service of AWS invoke it on behalf of `sourceArn`. */
export type MayInvoke = (functionArn: string, service: string, sourceArn: string) => boolean

const nameOf = (reference: string) => reference.split(':').at(-1)

/** Reads the permissions that the template gives to other services (`AWS::Lambda::Permission`). */
export const invokePermissionsOf = (resources: Resources): MayInvoke => {
  const permissions = resources
    .ofType('AWS::Lambda::Permission')
    .map(({ properties }) => PermissionProperties.parse(properties))
    .filter(({ Action }) => Action === 'lambda:InvokeFunction' || Action === 'lambda:*')
  return (functionArn, service, sourceArn) =>
    permissions.some(
      ({ FunctionName, Principal, SourceArn = '*' }) =>
        nameOf(FunctionName) === nameOf(functionArn) && Principal === service && fits(SourceArn, sourceArn),
    )
}
