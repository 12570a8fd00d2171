import * as z from 'zod'
import type { Decision } from '../../local/iam/guard.ts'
import { compileStatements, PolicyDocument, type Statement } from '../../local/iam/statement.ts'
import { fits } from '../../local/iam/wildcard.ts'
import { readAssembly } from '../../local/template/read-assembly.ts'
import { type Resource, resolveTemplate } from '../../local/template/resolve-template.ts'

const Role = z.object({ Policies: z.array(z.object({ PolicyDocument })).default([]) })
const Policy = z.object({ PolicyDocument, Roles: z.array(z.string()) })
const Owner = z.union([
  z.object({ Role: z.string() }).transform(({ Role: arn }) => arn),
  z.object({ RoleArn: z.string() }).transform(({ RoleArn }) => RoleArn),
])

type WrittenStatement = PolicyDocument['Statement'][number]

/** One action that one statement of the template allows to one function or state machine. */
export interface Grant {
  /** The function's or machine's name, without the stack's prefix. */
  readonly owner: string
  readonly roleArn: string
  /** The policy that holds the statement, by its logical id, and the statement's place in it. */
  readonly policyId: string
  readonly place: number
  readonly action: string
  readonly resources: readonly string[]
}

interface HeldPolicy {
  readonly policyId: string
  readonly statements: readonly WrittenStatement[]
}

/** Who the template grants what. */
export interface GrantBook {
  readonly grants: readonly Grant[]
  /** What a role may do, all or all but one grant. */
  statementsOf(roleArn: string, without?: Grant): readonly Statement[]
}

const nameOf = ({ ref, attributes }: Resource) => (attributes.Name ?? ref).replace(/^bina-/, '')

/** A statement without an action; `undefined` when nothing is left of it. */
const takeOut = (statement: WrittenStatement, action: string): WrittenStatement | undefined => {
  const Action = statement.Action?.filter((one) => one !== action) ?? []
  return Action.length > 0 ? { ...statement, Action } : undefined
}

const without = (
  { policyId, statements }: HeldPolicy,
  gone: Grant | undefined,
): readonly WrittenStatement[] =>
  gone?.policyId === policyId
    ? statements.flatMap((one, place) => (place === gone.place ? (takeOut(one, gone.action) ?? []) : [one]))
    : statements

const grantsIn = ({ policyId, statements }: HeldPolicy, roleArn: string, owner: string): readonly Grant[] =>
  statements.flatMap(({ Effect, Action = [], Resource: resources = [] }, place) =>
    Effect === 'Allow'
      ? Action.map((action) => ({ owner, roleArn, policyId, place, action, resources }))
      : [],
  )

/** Reads the grants of an assembly's roles. */
export const readGrants = (assembly: string): GrantBook => {
  const { stackName, template } = readAssembly(assembly)
  const resources = resolveTemplate(template, { stackName, siteUrl: 'http://localhost' })
  const policies = resources
    .ofType('AWS::IAM::Policy')
    .map(({ logicalId, properties }) => ({ policyId: logicalId, ...Policy.parse(properties) }))
  const heldBy = new Map(
    resources.ofType('AWS::IAM::Role').map((role): [string, readonly HeldPolicy[]] => [
      role.attributes.Arn ?? '',
      [
        ...Role.parse(role.properties).Policies.map(({ PolicyDocument: { Statement: statements } }) => ({
          policyId: role.logicalId,
          statements,
        })),
        ...policies
          .filter(({ Roles }) => Roles.includes(role.ref))
          .map(({ policyId, PolicyDocument: { Statement: statements } }) => ({ policyId, statements })),
      ],
    ]),
  )
  const owners = resources
    .ofType('AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine')
    .map((resource) => ({ roleArn: Owner.parse(resource.properties), owner: nameOf(resource) }))
  return {
    grants: owners.flatMap(({ roleArn, owner }) =>
      (heldBy.get(roleArn) ?? []).flatMap((held) => grantsIn(held, roleArn, owner)),
    ),
    statementsOf: (roleArn, gone) =>
      (heldBy.get(roleArn) ?? []).flatMap((held) =>
        compileStatements({ Statement: [...without(held, gone)] }),
      ),
  }
}

/** Whether a call was one of those that a grant is there for. */
export const isFor = ({ roleArn, action, resources }: Grant, { caller, demand }: Decision): boolean =>
  caller.roleArn === roleArn &&
  demand.action === action &&
  resources.some((pattern) => fits(pattern, demand.resource))
