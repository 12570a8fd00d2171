import { StartError } from '../start-error.ts'
import { account, partition, region } from './place.ts'

/** Where the values that intrinsic functions ask for come from. */
export interface Sources {
  readonly stackName: string
  ref(logicalId: string): unknown
  attribute(logicalId: string, name: string): string
  condition(name: string): boolean
  mapping(map: string, top: string, second: string): unknown
}

const NO_VALUE = Symbol('AWS::NoValue')

type Evaluate = (argument: unknown, resolve: (value: unknown) => unknown, sources: Sources) => unknown

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value))
    throw new StartError(`The template has ${JSON.stringify(value)} where a list belongs.`)
  return value
}

const pseudo = (name: string, { stackName }: Sources): unknown => {
  const values: Record<string, unknown> = {
    'AWS::AccountId': account,
    'AWS::NoValue': NO_VALUE,
    'AWS::Partition': partition,
    'AWS::Region': region,
    'AWS::StackId': `arn:${partition}:cloudformation:${region}:${account}:stack/${stackName}/local`,
    'AWS::StackName': stackName,
    'AWS::URLSuffix': 'amazonaws.com',
  }
  if (!Object.hasOwn(values, name))
    throw new StartError(`The template uses ${name}, which the embedded cloud does not know.`)
  return values[name]
}

const reference = (name: string, sources: Sources) =>
  name.startsWith('AWS::') ? pseudo(name, sources) : sources.ref(name)

const attribute = (argument: unknown, sources: Sources) => {
  const [logicalId, ...name] =
    typeof argument === 'string' ? argument.split('.') : listOf(argument).map(String)
  return sources.attribute(String(logicalId), name.join('.'))
}

const substitute: Evaluate = (argument, resolve, sources) => {
  const [text, given] = Array.isArray(argument) ? argument : [argument, {}]
  const variables = isObject(given) ? given : {}
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (Object.hasOwn(variables, name)) return String(resolve(variables[name]))
    return String(name.includes('.') ? attribute(name, sources) : reference(name, sources))
  })
}

const join: Evaluate = (argument, resolve) => {
  const [separator, parts] = listOf(argument)
  return listOf(resolve(parts)).map(String).join(String(separator))
}

const split: Evaluate = (argument, resolve) => {
  const [separator, text] = listOf(argument)
  return String(resolve(text)).split(String(separator))
}

const select: Evaluate = (argument, resolve) => {
  const [index, list] = listOf(argument)
  return listOf(resolve(list))[Number(resolve(index))]
}

const choose: Evaluate = (argument, resolve, sources) => {
  const [condition, yes, no] = listOf(argument)
  return resolve(sources.condition(String(condition)) ? yes : no)
}

const equals: Evaluate = (argument, resolve) => {
  const [left, right] = listOf(argument).map((side) => String(resolve(side)))
  return left === right
}

const find: Evaluate = (argument, resolve, sources) => {
  const [map, top, second] = listOf(argument).map((part) => String(resolve(part)))
  return sources.mapping(String(map), String(top), String(second))
}

const functions: Readonly<Record<string, Evaluate>> = {
  Condition: (name, _resolve, sources) => sources.condition(String(name)),
  Ref: (name, _resolve, sources) => reference(String(name), sources),
  'Fn::And': (argument, resolve) => listOf(argument).every((part) => resolve(part) === true),
  'Fn::Base64': (argument, resolve) => Buffer.from(String(resolve(argument))).toString('base64'),
  'Fn::Equals': equals,
  'Fn::FindInMap': find,
  'Fn::GetAtt': (argument, _resolve, sources) => attribute(argument, sources),
  'Fn::If': choose,
  'Fn::Join': join,
  'Fn::Not': (argument, resolve) => resolve(listOf(argument)[0]) !== true,
  'Fn::Or': (argument, resolve) => listOf(argument).some((part) => resolve(part) === true),
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::Sub': substitute,
}

const intrinsicOf = (value: Record<string, unknown>) => {
  const [name, ...others] = Object.keys(value)
  if (name === undefined || others.length > 0) return undefined
  if (Object.hasOwn(functions, name)) return name
  if (name.startsWith('Fn::'))
    throw new StartError(`The template uses ${name}, which the embedded cloud does not know.`)
  return undefined
}

/** Replaces every CloudFormation intrinsic function in `value` by what it stands for on this machine. */
export const resolveIntrinsics = (value: unknown, sources: Sources): unknown => {
  const resolve = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(resolve).filter((item) => item !== NO_VALUE)
    if (!isObject(part)) return part
    // `Condition` is an intrinsic only where conditions are defined; elsewhere it is a policy's own word.
    const name = intrinsicOf(part)
    if (name && !(name === 'Condition' && typeof part.Condition !== 'string')) {
      return functions[name]?.(part[name], resolve, sources)
    }
    const entries = Object.entries(part).map(([key, item]) => [key, resolve(item)] as const)
    return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE))
  }
  return resolve(value)
}
