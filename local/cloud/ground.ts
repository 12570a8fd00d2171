import { resolve } from 'node:path'
import { HttpApi } from '../api/http-api.ts'
import { Activity } from '../clock/activity.ts'
import { MovableClock } from '../clock/movable-clock.ts'
import { Credentials } from '../endpoint/credentials.ts'
import { Guard } from '../iam/guard.ts'
import { rolesOf } from '../iam/roles.ts'
import { openStore, type Store } from '../store.ts'
import { type Assembly, readAssembly } from '../template/read-assembly.ts'
import { type Resources, resolveTemplate } from '../template/resolve-template.ts'
import type { Closing } from './closing.ts'
import type { CloudOptions } from './options.ts'

/** What all parts of the embedded cloud share. */
export interface Ground {
  readonly url: string
  readonly api: HttpApi
  readonly store: Store
  readonly activity: Activity
  readonly clock: MovableClock
  readonly assembly: Assembly
  readonly resources: Resources
  readonly guard: Guard
  readonly credentials: Credentials
  /** Absolute path of the data folder. */
  readonly data: string
  /** The value of a parameter of the stack. */
  parameter(name: string): string | undefined
  log(line: string): void
}

const OFFSET = 'clock offset'

/** Takes the data folder and the port, and reads the assembly. Throws a `StartError` when any of it is not to be had. */
export const layGround = async (options: CloudOptions, closing: Closing): Promise<Ground> => {
  const { host = '127.0.0.1', port, log = () => undefined } = options
  const assembly = readAssembly(options.assembly)
  const data = resolve(options.data)
  const store = openStore(data, log)
  closing.add(() => store.close())
  const api = new HttpApi()
  closing.add(() => api.stop())
  const url = await api.listen(port, host)
  const parameters = { SiteUrl: url, ...options.parameters }
  const { stackName, template } = assembly
  const resources = resolveTemplate(template, { stackName, siteUrl: url, parameters })
  const activity = new Activity()
  const keep = (offset: number) => store.write(OFFSET, `${offset}`)
  const clock = new MovableClock(activity, Number(store.read(OFFSET) ?? 0), keep)
  closing.add(() => clock.stop())
  return {
    url,
    api,
    store,
    activity,
    clock,
    assembly,
    resources,
    guard: new Guard(rolesOf(resources), options.onDecision),
    credentials: new Credentials(),
    data,
    parameter: (name) =>
      Object.entries(parameters).find(([one]) => one === name)?.[1] ?? template.Parameters[name]?.Default,
    log,
  }
}
