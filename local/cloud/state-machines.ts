import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { StartError } from '../start-error.ts'
import type { Resource, Resources } from '../template/resolve-template.ts'

/** Its type in a template. */
export const STATE_MACHINE = 'AWS::StepFunctions::StateMachine'

const MachineProperties = z.looseObject({
  RoleArn: z.string(),
  StateMachineName: z.string().optional(),
  StateMachineType: z.literal('STANDARD', { error: 'only standard machines are known' }).default('STANDARD'),
  Definition: z.record(z.string(), z.unknown()).optional(),
  DefinitionString: z.string().optional(),
  DefinitionS3Location: z.looseObject({ Key: z.string() }).optional(),
  DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
})

export interface StateMachine {
  readonly arn: string
  readonly name: string
  readonly roleArn: string
  /** ASL as JSON text, every `${Name}` filled. */
  readonly definition: string
}

/** The state machines of the template with their substitutions made. Throws a `StartError` for an unfilled one. */
export const stateMachinesOf = (
  resources: Resources,
  assets: ReadonlyMap<string, string>,
): readonly StateMachine[] =>
  resources.ofType(STATE_MACHINE).map((resource) => {
    const { Definition, DefinitionString, DefinitionS3Location } = propertiesOf(resource)
    const file = DefinitionS3Location && assets.get(DefinitionS3Location.Key)
    const text = DefinitionString ?? (file ? readFileSync(file, 'utf8') : JSON.stringify(Definition ?? {}))
    return stateMachineOf(resource, text)
  })

/** A state machine of the template with another text than the template's, its substitutions made. Throws a `StartError`. */
export const stateMachineOf = (resource: Resource, text: string): StateMachine => {
  const { RoleArn, DefinitionSubstitutions } = propertiesOf(resource)
  return {
    arn: resource.ref,
    name: resource.attributes.Name ?? '',
    roleArn: RoleArn,
    definition: fill(text, DefinitionSubstitutions, resource),
  }
}

const propertiesOf = ({ logicalId, properties }: Resource) => {
  const read = MachineProperties.safeParse(properties)
  if (read.success) return read.data
  throw new StartError(`The state machine ${logicalId}: ${z.prettifyError(read.error)}`)
}

const fill = (text: string, values: Readonly<Record<string, string>>, { logicalId }: Resource) =>
  text.replace(/\$\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new StartError(`The state machine ${logicalId} has nothing to put for \${${name}}.`)
    return JSON.stringify(value).slice(1, -1)
  })

interface Engine {
  handle(action: string, request: unknown): Promise<unknown>
}

const Listed = z.looseObject({
  stateMachines: z.array(z.looseObject({ stateMachineArn: z.string() })),
  nextToken: z.string().optional(),
})

const existing = async (engine: Engine) => {
  const arns = new Set<string>()
  for (let token: string | undefined, more = true; more; more = token !== undefined) {
    const page = Listed.parse(await engine.handle('ListStateMachines', token ? { nextToken: token } : {}))
    for (const { stateMachineArn } of page.stateMachines) arns.add(stateMachineArn)
    token = page.nextToken
  }
  return arns
}

/**
 * Creates each machine, or gives an existing one the template's definition; running executions keep theirs. Throws a
 * `StartError` for a machine that the service refuses.
 */
export const deployStateMachines = async (
  machines: readonly StateMachine[],
  engine: Engine,
): Promise<void> => {
  const known = await existing(engine)
  for (const machine of machines) {
    try {
      await deploy(machine, known.has(machine.arn), engine)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new StartError(`The state machine ${machine.name} cannot be deployed: ${why}`, { cause })
    }
  }
}

const deploy = ({ arn, name, roleArn, definition }: StateMachine, isKnown: boolean, engine: Engine) =>
  isKnown
    ? engine.handle('UpdateStateMachine', { stateMachineArn: arn, definition, roleArn })
    : engine.handle('CreateStateMachine', { name, definition, roleArn, type: 'STANDARD' })
