import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'
import cdk from '../../cdk.json' with { type: 'json' }
import { BinaStack, entries } from '../../infra/bina-stack.ts'
import { Bundles } from '../../infra/constructs/bundles.ts'
import { Settings } from '../../infra/settings.ts'
import { emptyFolder } from './empty-folder.ts'

const bundle = async () => {
  const buildFolder = emptyFolder()
  return { buildFolder, bundles: await Bundles.build({ root: '.', outputFolder: buildFolder, entries }) }
}

let bundled: ReturnType<typeof bundle> | undefined

const bundleOnce = () => {
  bundled ??= bundle()
  return bundled
}

/** The real stack of this repository with the given settings; its bundles are made once for all. */
export const synthesise = async (settings: z.input<typeof Settings> = {}) => {
  const { buildFolder, bundles } = await bundleOnce()
  const app = new App({ context: cdk.context, outdir: emptyFolder() })
  const stack = new BinaStack(app, 'bina', {
    settings: Settings.parse(settings),
    root: '.',
    bundles,
  })
  return { stack, template: Template.fromStack(stack), buildFolder, sizes: bundles.sizes }
}

const oneOrMore = z.union([z.unknown().array(), z.unknown().transform((one) => [one])])
const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string().array(), z.string().transform((one) => [one])]),
  Resource: oneOrMore,
  Condition: z.unknown().optional(),
})
export type Statement = z.output<typeof Statement>

const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({ Statement: Statement.array() }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
})

/** All statements of each role of the template, by the role's logical id. */
export const statementsByRole = (template: Template): ReadonlyMap<string, readonly Statement[]> => {
  const byRole = new Map<string, Statement[]>()
  for (const resource of Object.values(template.findResources('AWS::IAM::Policy'))) {
    const { PolicyDocument, Roles } = Policy.parse(resource).Properties
    for (const { Ref } of Roles) byRole.set(Ref, [...(byRole.get(Ref) ?? []), ...PolicyDocument.Statement])
  }
  return byRole
}

/** Logical ids of the template's resources of a type whose id contains `part`. */
export const idsOf = (template: Template, type: string, part = '') =>
  Object.keys(template.findResources(type)).filter((id) => id.includes(part))

const LambdaFunction = z.object({
  Properties: z.object({
    FunctionName: z.string(),
    Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
    LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
    Timeout: z.number(),
    MemorySize: z.number(),
    Architectures: z.string().array(),
    Runtime: z.string(),
    TracingConfig: z.object({ Mode: z.string() }),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
})

/** The functions of a template by their name without the house's prefix. */
export const functionsOf = (template: Template) =>
  new Map(
    Object.values(template.findResources('AWS::Lambda::Function')).map((resource) => {
      const { Properties } = LambdaFunction.parse(resource)
      const role = Properties.Role['Fn::GetAtt'][0]
      return [Properties.FunctionName.replace('bina-', ''), { ...Properties, role }] as const
    }),
  )
