import { randomUUID } from 'node:crypto'
import {
  addDefinition,
  addMachine,
  changeMachine,
  definitionText,
  type MachineRecord,
  machineByArn,
  machinesAfter,
  removeMachine,
} from '../journal/machine-records.ts'
import { fromText, isObject } from '../json.ts'
import { LONGEST_DEFINITION } from '../limits.ts'
import { checkDefinition } from '../machine/check-definition.ts'
import { isName, isRoleArn } from '../names.ts'
import { ServiceError } from '../service-error.ts'
import { RequestReader } from './constraints.ts'
import { type ApiCall, type ApiContext, secondsOf } from './context.ts'
import { checkMachineArn, LONGEST_ARN, machineAt } from './find-by-arn.ts'
import { checkLogging } from './logging-configuration.ts'
import { checkManagedRule } from './managed-rule.ts'
import { LONGEST_TOKEN, MOST_RESULTS, PAGE_SIZE, pageOf, placeOf, tokenOf } from './page.ts'

const DEFAULT_SETTINGS = JSON.stringify({
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
})

const CONFIGURATIONS = ['loggingConfiguration', 'tracingConfiguration']

const settingsOf = (reader: RequestReader, before: string): string => {
  const known = fromText(before)
  const logging = reader.optionalObject('loggingConfiguration')
  const tracing = reader.optionalObject('tracingConfiguration')
  return JSON.stringify({
    ...(isObject(known) ? known : {}),
    ...(logging && { loggingConfiguration: { level: 'OFF', includeExecutionData: false, ...logging } }),
    ...(tracing && { tracingConfiguration: tracing }),
  })
}

const checkRole = (arn: string): void => {
  if (!isRoleArn(arn)) throw new ServiceError('InvalidArn', `Invalid Role Arn: '${arn}'`)
}

export const createStateMachine: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const name = reader.text('name', 80)
  const definition = reader.text('definition', LONGEST_DEFINITION)
  const role = reader.text('roleArn', LONGEST_ARN)
  const type = reader.optionalChoice('type', ['STANDARD', 'EXPRESS'])
  const settings = settingsOf(reader, DEFAULT_SETTINGS)
  reader.check()
  if (!isName(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`)
  checkRole(role)
  checkLogging(reader.optionalObject('loggingConfiguration'))
  if (type === 'EXPRESS')
    throw new ServiceError('StateMachineTypeNotSupported', 'Express state machines are not supported')
  const arn = context.arns.machine(name)
  const existing = machineByArn(context.journal, arn)
  if (existing) return sameMachine(context, existing, { definition, settings })
  checkDefinition(definition)
  checkManagedRule(context, { name, role, definition })
  const created = context.now()
  addMachine(context.journal, { arn, name, created, role, settings }, definition)
  await context.executions.committed()
  return { stateMachineArn: arn, creationDate: secondsOf(created) }
}

/** A second creation of the same machine finds the first; that it names another role is passed over, as by the service. */
const sameMachine = (
  context: ApiContext,
  existing: MachineRecord,
  asked: { definition: string; settings: string },
): object => {
  const isSame =
    definitionText(context.journal, existing.definition) === asked.definition &&
    existing.settings === asked.settings
  if (isSame) return { stateMachineArn: existing.arn, creationDate: secondsOf(existing.created) }
  throw new ServiceError('StateMachineAlreadyExists', `State Machine Already Exists: '${existing.arn}'`)
}

export const updateStateMachine: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.text('stateMachineArn', LONGEST_ARN)
  const definition = reader.optionalText('definition', LONGEST_DEFINITION)
  const role = reader.optionalText('roleArn', LONGEST_ARN)
  reader.check()
  const machine = machineAt(context, arn)
  const settings = settingsOf(reader, machine.settings)
  const isEmpty = [definition, role, ...CONFIGURATIONS.map((name) => reader.optionalObject(name))].every(
    (member) => member === undefined,
  )
  if (isEmpty)
    throw new ServiceError(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
    )
  if (role !== undefined) checkRole(role)
  checkLogging(reader.optionalObject('loggingConfiguration'))
  if (definition !== undefined) checkDefinition(definition)
  const updated = context.now()
  const present = definitionText(context.journal, machine.definition)
  const changed = { text: definition ?? present, role: role ?? machine.role, settings }
  checkManagedRule(context, { name: machine.name, role: changed.role, definition: changed.text })
  const isSame =
    changed.text === present && changed.role === machine.role && changed.settings === machine.settings
  // The service gives an update that changes nothing the revision there is.
  const revision = isSame ? (machine.revision ?? randomUUID()) : randomUUID()
  const number = isSame
    ? machine.definition
    : addDefinition(context.journal, machine.id, changed.text, changed.role)
  changeMachine(context.journal, {
    ...machine,
    role: changed.role,
    definition: number,
    revision,
    updated,
    settings,
  })
  await context.executions.committed()
  return { updateDate: secondsOf(updated), revisionId: revision }
}

export const describeStateMachine: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.text('stateMachineArn', LONGEST_ARN)
  reader.check()
  const machine = machineAt(context, arn)
  const settings = fromText(machine.settings)
  return {
    stateMachineArn: machine.arn,
    name: machine.name,
    status: 'ACTIVE',
    definition: definitionText(context.journal, machine.definition),
    roleArn: machine.role,
    type: 'STANDARD',
    creationDate: secondsOf(machine.created),
    encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    ...(isObject(settings) ? settings : {}),
    ...(machine.revision !== undefined && { revisionId: machine.revision }),
  }
}

export const listStateMachines: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const size = reader.optionalNumber('maxResults', 0, MOST_RESULTS) || PAGE_SIZE
  const token = reader.optionalText('nextToken', LONGEST_TOKEN)
  reader.check()
  const { page, last } = pageOf(machinesAfter(context.journal, placeOf(token) ?? '', size + 1), size)
  return {
    stateMachines: page.map((machine) => ({
      stateMachineArn: machine.arn,
      name: machine.name,
      type: 'STANDARD',
      creationDate: secondsOf(machine.created),
    })),
    ...(last && { nextToken: tokenOf(last.name) }),
  }
}

export const deleteStateMachine: ApiCall = async (context, request) => {
  const reader = new RequestReader(request)
  const arn = reader.text('stateMachineArn', LONGEST_ARN)
  reader.check()
  checkMachineArn(arn)
  const machine = machineByArn(context.journal, arn)
  if (!machine) return {}
  removeMachine(context.journal, machine.id)
  await context.executions.committed()
  return {}
}
