import { isObject, type Json, type JsonObject } from '../json.ts'
import { compileTemplate, type Template } from '../language/template.ts'
import { resourceOf } from './integration.ts'
import type { Assignments, Block, Catcher, ChoiceRule, Machine, Retrier, State } from './machine.ts'

const DEFAULT_ATTEMPTS = 3
const DEFAULT_BACKOFF = 2
const DEFAULT_INTERVAL = 1

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const optionalText = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
const number = (value: Json | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])
const objects = (value: Json | undefined): JsonObject[] => list(value).filter(isObject)

/** Compiles definitions that `problemsOf` found nothing wrong with; blocks are numbered as they are met. */
class Compiler {
  readonly blocks: Block[] = []
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  block(source: JsonObject): number {
    const place = this.blocks.length
    const states = new Map<string, State>()
    this.blocks.push({ startAt: text(source.StartAt), states })
    const members = isObject(source.States) ? Object.entries(source.States) : []
    for (const [name, state] of members) if (isObject(state)) states.set(name, this.#state(name, state))
    return place
  }

  #state(name: string, source: JsonObject): State {
    const common = {
      name,
      next: optionalText(source.Next),
      output: this.#field(source, 'Output'),
      assign: this.#assignments(source, 'Assign'),
    }
    switch (source.Type) {
      case 'Succeed':
        return { type: 'Succeed', ...common }
      case 'Fail':
        return {
          type: 'Fail',
          ...common,
          error: this.#field(source, 'Error'),
          cause: this.#field(source, 'Cause'),
        }
      case 'Choice':
        return {
          type: 'Choice',
          ...common,
          next: optionalText(source.Default),
          choices: objects(source.Choices).map((rule, place) => this.#rule(rule, place)),
        }
      case 'Wait':
        return {
          type: 'Wait',
          ...common,
          seconds: this.#field(source, 'Seconds'),
          timestamp: this.#field(source, 'Timestamp'),
        }
      case 'Task':
        return this.#task(common, source)
      case 'Parallel':
        return {
          type: 'Parallel',
          ...common,
          ...this.#fallible(source),
          arguments: this.#field(source, 'Arguments'),
          branches: objects(source.Branches).map((branch) => this.block(branch)),
        }
      case 'Map':
        return this.#map(common, source)
      default:
        return { type: 'Pass', ...common }
    }
  }

  #task(common: Common, source: JsonObject): State {
    const resource = resourceOf(text(source.Resource))
    if (!resource) throw new Error(`Resource not supported: ${text(source.Resource)}`)
    return {
      type: 'Task',
      ...common,
      ...this.#fallible(source),
      ...resource,
      arguments: this.#field(source, 'Arguments'),
      timeoutSeconds: this.#field(source, 'TimeoutSeconds'),
      heartbeatSeconds: this.#field(source, 'HeartbeatSeconds'),
    }
  }

  #map(common: Common, source: JsonObject): State {
    const processor = source.ItemProcessor ?? source.Iterator
    return {
      type: 'Map',
      ...common,
      ...this.#fallible(source),
      items: this.#field(source, 'Items'),
      itemSelector: this.#field(source, 'ItemSelector'),
      maxConcurrency: this.#field(source, 'MaxConcurrency'),
      toleratedCount: this.#field(source, 'ToleratedFailureCount'),
      toleratedPercentage: this.#field(source, 'ToleratedFailurePercentage'),
      processor: isObject(processor) ? this.block(processor) : 0,
    }
  }

  #field(source: JsonObject, name: string, prefix = ''): Template | undefined {
    const value = source[name]
    return value === undefined ? undefined : compileTemplate(value, `${prefix}${name}`, this.#now)
  }

  #assignments(source: JsonObject, name: string, prefix = ''): Assignments | undefined {
    const value = source[name]
    if (!isObject(value)) return undefined
    return Object.entries(value).map(
      ([variable, part]) =>
        [variable, compileTemplate(part, `${prefix}${name}/${variable}`, this.#now)] as const,
    )
  }

  #rule(source: JsonObject, place: number): ChoiceRule {
    const prefix = `Choices[${place}]/`
    return {
      condition: this.#field(source, 'Condition', prefix) ?? { kind: 'literal', value: false },
      next: text(source.Next),
      output: this.#field(source, 'Output', prefix),
      assign: this.#assignments(source, 'Assign', prefix),
    }
  }

  #fallible(source: JsonObject): { retry: Retrier[]; catch: Catcher[] } {
    return {
      retry: objects(source.Retry).map(retrierOf),
      catch: objects(source.Catch).map((catcher, place) => ({
        errors: list(catcher.ErrorEquals).map(text),
        next: text(catcher.Next),
        output: this.#field(catcher, 'Output', `Catch[${place}]/`),
        assign: this.#assignments(catcher, 'Assign', `Catch[${place}]/`),
      })),
    }
  }
}

type Common = Pick<State, 'name' | 'next' | 'output' | 'assign'>

const retrierOf = (source: JsonObject): Retrier => ({
  errors: list(source.ErrorEquals).map(text),
  intervalSeconds: number(source.IntervalSeconds, DEFAULT_INTERVAL),
  maxAttempts: number(source.MaxAttempts, DEFAULT_ATTEMPTS),
  backoffRate: number(source.BackoffRate, DEFAULT_BACKOFF),
  maxDelaySeconds: typeof source.MaxDelaySeconds === 'number' ? source.MaxDelaySeconds : undefined,
  jitter: source.JitterStrategy === 'FULL',
})

/** Compiles a definition that has been checked; its expressions read the clock through `now` (epoch milliseconds). */
export const compileMachine = (definition: JsonObject, now: () => number): Machine => {
  const compiler = new Compiler(now)
  compiler.block(definition)
  const seconds = definition.TimeoutSeconds
  return { timeoutSeconds: typeof seconds === 'number' ? seconds : undefined, blocks: compiler.blocks }
}
