import { join } from 'node:path'
import { routesOf } from './api/routes.ts'
import { throttlingOf } from './api/throttling.ts'
import type { Activity } from './clock/activity.ts'
import type { MovableClock } from './clock/movable-clock.ts'
import { apiCallsOfMachines, callsOfMachines } from './cloud/calls-of-machines.ts'
import { Closing } from './cloud/closing.ts'
import { executionEvent } from './cloud/execution-event.ts'
import { startFunctions } from './cloud/functions.ts'
import { type Ground, layGround } from './cloud/ground.ts'
import { localPages } from './cloud/local-pages.ts'
import { type CloudOptions, type Counts, isForReal } from './cloud/options.ts'
import { type Senders, sendersOf } from './cloud/senders.ts'
import { startServices } from './cloud/services.ts'
import {
  deployStateMachines,
  STATE_MACHINE,
  stateMachineOf,
  stateMachinesOf,
} from './cloud/state-machines.ts'
import { type States, startStates } from './cloud/states.ts'
import { startTables } from './cloud/tables.ts'
import type { Environment } from './endpoint/credentials.ts'
import type { Endpoint } from './endpoint/endpoint.ts'
import { suitHeapsToInstances } from './lambda/heaps.ts'
import type { InvokeResult } from './lambda/lambda.ts'
import type { Mail, MailQuery } from './mail/mailbox.ts'
import { patternsOf, schedulesOf } from './schedules/rules.ts'
import { Schedules } from './schedules/schedules.ts'
import { findResource } from './template/find-resource.ts'
import { account, region } from './template/place.ts'

const FUNCTION = 'AWS::Lambda::Function'

/** The running machine, for tests, for the demo and for `npm start`. */
export interface Cloud {
  readonly url: string
  /** Whether it serves people for real: its inbox and clock are closed then. */
  readonly isForReal: boolean
  readonly clock: MovableClock
  readonly activity: Activity
  readonly engine: States
  /** What an SDK needs in its environment to speak to this machine as its owner, who may do everything. */
  readonly environment: Environment
  /** The physical name or ARN (`Ref`) of a resource, by its name (`open-task`), logical id or construct path. */
  nameOf(id: string): string
  /** Invokes a function found in the same way; `event` becomes JSON. */
  invoke(name: string, event: unknown): Promise<InvokeResult>
  /** Runs the scheduled function now and waits for it. */
  runSchedule(name: string): Promise<void>
  /** Lets a function run another bundle, `index.mjs` in a folder, from its next request on. */
  replaceCode(name: string, folder: string): Promise<void>
  /**
   * Gives a workflow another definition, ASL as text with the template's substitutions to make; executions that run keep
   * theirs. Throws a `StartError` for what is no definition, or names what the template does not give.
   */
  replaceDefinition(name: string, text: string): Promise<void>
  counts(): Counts
  mails(query: MailQuery): readonly Mail[]
  putObject(bucket: string, key: string, body: Buffer | string): Promise<void>
  stop(): Promise<void>
}

/** Starts the embedded cloud on an assembly. Throws a `StartError`, one sentence for a person, when it cannot. */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const closing = new Closing()
  const log = options.log ?? (() => undefined)
  try {
    return await start(options, closing)
  } catch (error) {
    await closing.close(log)
    throw error
  }
}

const start = async (options: CloudOptions, closing: Closing): Promise<Cloud> => {
  // Functions reckon in UTC, as in Lambda, wherever this machine stands.
  process.env.TZ = 'UTC'
  suitHeapsToInstances()
  const ground = await layGround(options, closing)
  const { activity, api, clock, resources } = ground
  const tables = await startTables(ground, closing, options.throwaway)
  let endpoint: Endpoint | undefined
  const opened = () => {
    if (!endpoint) throw new Error('A function ran before the services did.')
    return endpoint
  }
  const functions = startFunctions(ground, options, opened, closing)
  const { lambda, events, metrics } = functions
  const senders = sendersOf(ground, functions)
  const machines = stateMachinesOf(resources, ground.assembly.assets)
  let stateTransitions = 0
  const states = startStates({
    clock,
    activity,
    journal: join(ground.data, 'step-functions.sqlite'),
    throwaway: options.throwaway,
    region,
    account,
    invokeFunction: callsOfMachines(lambda),
    callApi: apiCallsOfMachines(opened),
    authorize: ({ roleArn, session, ...demand }) => ground.guard.refusalOf({ roleArn, session }, demand),
    onExecutionEnded: announce(ground, senders),
    onStateEntered: () => {
      stateTransitions += 1
    },
  })
  closing.add(() => states.close())
  const services = await startServices(
    ground,
    { ...functions, ...tables, states, machines, senders },
    options,
    closing,
  )
  endpoint = services.endpoint
  await deployStateMachines(machines, states)
  const schedules = startSchedules(ground, senders, closing)
  // What a job writes is no news to jobs: they would wake each other in circles.
  services.database.onWrite = (writer) => {
    if (!writer || !schedules.runs(writer)) schedules.wake()
  }
  const counts = (): Counts => ({
    stateTransitions,
    lambdaInvocations: lambda.invocations,
    dynamodbReads: services.database.reads,
    dynamodbWrites: services.database.writes,
    mailsSent: services.ses.sent,
  })
  api.open(routesOf(resources), {
    clock,
    activity,
    invoke: senders.byRoute,
    local: localPages({
      mailbox: services.mailbox,
      clock,
      counts,
      metrics,
      mailsWaiting: () => services.relay?.waiting,
      isForReal: isForReal(options),
      morning: options.morning,
    }),
    buckets: { post: services.postObject, get: services.signedGet },
    throttling: options.throttling === false ? undefined : throttlingOf(resources),
    siteUrl: ground.parameter('SiteUrl'),
  })
  await states.resume()
  events.resume()
  services.relay?.start()
  tables.expiring.start()
  schedules.start()
  if (tables.exposure) ground.log(tables.exposure)
  return {
    url: ground.url,
    isForReal: isForReal(options),
    clock,
    activity,
    engine: states,
    environment: { ...ground.credentials.ofOwner(), AWS_ENDPOINT_URL: endpoint.url, AWS_REGION: region },
    nameOf: (id) => findResource(resources, id).ref,
    invoke: (name, event) =>
      lambda.invoke(findResource(resources, name, FUNCTION).ref, JSON.stringify(event ?? {})),
    runSchedule: (name) => schedules.runNow(findResource(resources, name, FUNCTION).attributes.Arn ?? ''),
    replaceCode: (name, folder) => lambda.replaceCode(findResource(resources, name, FUNCTION).ref, folder),
    replaceDefinition: (name, text) =>
      deployStateMachines([stateMachineOf(findResource(resources, name, STATE_MACHINE), text)], states),
    counts,
    mails: (query) => services.mailbox.find(query),
    putObject: async (bucket, key, body) => {
      const content = { body: Buffer.from(body), contentType: 'application/octet-stream', metadata: {} }
      await services.objects.put({ bucket, key, ...content, modified: clock.now(), retainUntil: 0 })
    },
    stop: () => closing.close(ground.log),
  }
}

const announce = ({ resources }: Ground, { byRule }: Senders) => {
  const patterns = patternsOf(resources)
  return (ended: Parameters<typeof executionEvent>[0]) => {
    const event = executionEvent(ended)
    for (const { fits, functionArn, input, ruleArn } of patterns) {
      if (fits(event)) byRule(ruleArn, functionArn, input ?? JSON.stringify(event))
    }
  }
}

const startSchedules = ({ clock, resources }: Ground, { bySchedule }: Senders, closing: Closing) => {
  const targets = schedulesOf(resources)
  const schedules = new Schedules({ targets, clock, run: bySchedule })
  clock.whenMoved(() => schedules.rest())
  closing.add(() => schedules.stop())
  return schedules
}
