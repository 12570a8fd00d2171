import * as z from 'zod'
import { StartError } from '../start-error.ts'
import type { Resource, Resources } from '../template/resolve-template.ts'
import { compileStatements, PolicyDocument, type Statement } from './statement.ts'

const RoleProperties = z.object({
  ManagedPolicyArns: z.array(z.string()).default([]),
  Policies: z.array(z.object({ PolicyDocument })).default([]),
  PermissionsBoundary: z.undefined({ error: 'permissions boundaries are not known' }).optional(),
})

const PolicyProperties = z.object({ PolicyDocument, Roles: z.array(z.string()).default([]) })

// Amazon's own policies that allow logs and traces only, neither of which the embedded cloud checks.
const HARMLESS =
  /^arn:aws:iam::aws:policy\/(service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/

/** The identity policies of each role of the template, by the role's ARN. Throws a `StartError` for the unknown. */
export const rolesOf = (resources: Resources): ReadonlyMap<string, readonly Statement[]> => {
  const policies = resources.ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy').map((resource) => ({
    ref: resource.ref,
    statements: guarded(resource, () => compileStatements(policyOf(resource).PolicyDocument)),
    roles: policyOf(resource).Roles,
  }))
  return new Map(
    resources.ofType('AWS::IAM::Role').map((role) => {
      const { ManagedPolicyArns, Policies } = guarded(role, () => RoleProperties.parse(role.properties))
      const attached = policies.filter(
        ({ ref, roles }) => roles.includes(role.ref) || ManagedPolicyArns.includes(ref),
      )
      const unknown = ManagedPolicyArns.find(
        (arn) => !HARMLESS.test(arn) && !policies.some(({ ref }) => ref === arn),
      )
      if (unknown)
        throw new StartError(`The embedded cloud does not know what ${unknown} (${role.logicalId}) allows.`)
      const inline = Policies.flatMap((policy) =>
        guarded(role, () => compileStatements(policy.PolicyDocument)),
      )
      return [role.attributes.Arn ?? '', [...inline, ...attached.flatMap(({ statements }) => statements)]]
    }),
  )
}

const policyOf = (resource: Resource) => guarded(resource, () => PolicyProperties.parse(resource.properties))

const guarded = <T>({ logicalId }: Resource, read: () => T): T => {
  try {
    return read()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StartError(`The embedded cloud cannot enforce the policy ${logicalId}: ${why}`, { cause })
  }
}
