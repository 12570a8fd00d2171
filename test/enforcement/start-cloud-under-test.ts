import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import type { Decision } from '../../local/iam/guard.ts'
import { synthesiseOnce } from '../../rehearsal/synthesise/synthesise-once.ts'
import { setToMonday } from '../ground/monday.ts'
import { type Grant, readGrants } from './grants.ts'

const Actions = z.union([z.string().transform((one) => [one]), z.array(z.string())])
const Statement = z.looseObject({ Action: Actions })
const Policy = z.looseObject({
  Properties: z.looseObject({ PolicyDocument: z.looseObject({ Statement: z.array(Statement) }) }),
})
const Template = z.looseObject({ Resources: z.record(z.string(), z.unknown()) })

/** The assembly in `folder`, without a grant, in a folder of its own whose other files are the same. */
const assemblyWithout = (assembly: string, { policyId, place, action }: Grant, folder: string): string => {
  const copy = join(folder, 'cdk.out')
  mkdirSync(copy)
  for (const name of readdirSync(assembly)) {
    if (!name.endsWith('.template.json')) {
      symlinkSync(join(assembly, name), join(copy, name))
      continue
    }
    const template = Template.parse(JSON.parse(readFileSync(join(assembly, name), 'utf8')))
    const policy = Policy.parse(template.Resources[policyId])
    const statements = policy.Properties.PolicyDocument.Statement
    const statement = statements[place]
    if (statement) statement.Action = statement.Action.filter((one) => one !== action)
    policy.Properties.PolicyDocument.Statement = statements.filter(({ Action }) => Action.length > 0)
    template.Resources[policyId] = policy
    writeFileSync(join(copy, name), JSON.stringify(template))
  }
  return copy
}

export interface CloudUnderTest {
  readonly cloud: Cloud
  /** Every decision about calls that differ in who, what or on what. */
  readonly decisions: readonly Decision[]
  readonly lines: readonly string[]
  stop(): Promise<void>
}

/** Which grant: its owner's name, its action, and a part of a resource where the owner has the action twice. */
export interface TakenGrant {
  readonly owner: string
  readonly action: string
  readonly on?: string
}

const findGrant = (assembly: string, { owner, action, on = '' }: TakenGrant): Grant => {
  const found = readGrants(assembly).grants.filter(
    (grant) =>
      grant.owner === owner &&
      grant.action === action &&
      grant.resources.some((resource) => resource.includes(on)),
  )
  const [grant] = found
  if (!grant || found.length > 1) throw new Error(`${owner} has ${found.length} grants of ${action} ${on}.`)
  return grant
}

/** Starts Bina as it would be deployed, on a Monday of 2026, all grants given but one. */
export const startCloudUnderTest = async (taken?: TakenGrant): Promise<CloudUnderTest> => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-grants-'))
  const whole = await synthesiseOnce()
  const assembly = taken ? assemblyWithout(whole, findGrant(whole, taken), folder) : whole
  const data = join(folder, 'data')
  setToMonday(data)
  const decisions = new Map<string, Decision>()
  const lines: string[] = []
  const cloud = await startCloud({
    assembly,
    data,
    port: 0,
    throttling: false,
    throwaway: true,
    parameters: { MailRatePerSecond: '1000' },
    log: (line) => lines.push(line),
    onDecision: (decision) => {
      const { caller, demand, isAllowed } = decision
      decisions.set(`${caller.roleArn} ${demand.action} ${demand.resource} ${isAllowed}`, decision)
    },
  })
  return {
    cloud,
    get decisions() {
      return [...decisions.values()]
    },
    lines,
    stop: async () => {
      await cloud.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
