import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { fixtureAssembly, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

const machine = fileURLToPath(new URL('../fixture/machine-to-kill.ts', import.meta.url))

const Listed = z.object({
  executions: z.array(z.object({ name: z.string(), status: z.string() })),
  nextToken: z.string().optional(),
})

let data: string
let child: ChildProcess | undefined
let running: RunningCloud | undefined

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'kill-data-'))
})

afterEach(async () => {
  child?.kill('SIGKILL')
  await running?.stop()
  rmSync(data, { recursive: true, force: true, maxRetries: 10 })
})

/** Runs the machine until it acknowledged `count` executions, kills it, and answers the names acknowledged. */
const killAfter = (count: number) =>
  new Promise<string[]>((resolve, reject) => {
    const names: string[] = []
    const started = spawn(process.execPath, [machine, fixtureAssembly(), data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child = started
    started.once('exit', (code, signal) =>
      signal ? resolve(names) : reject(new Error(`ended with ${code}`)),
    )
    createInterface({ input: started.stdout }).on('line', (line) => {
      if (!line.startsWith('run-')) return
      names.push(line)
      if (names.length === count) started.kill('SIGKILL')
    })
  })

const executionsOf = async ({ cloud }: RunningCloud) => {
  const found = new Map<string, string>()
  let nextToken: string | undefined
  do {
    const request = { stateMachineArn: cloud.nameOf('fixture-asking'), ...(nextToken ? { nextToken } : {}) }
    const page = Listed.parse(await cloud.engine.handle('ListExecutions', request))
    for (const { name, status } of page.executions) found.set(name, status)
    nextToken = page.nextToken
  } while (nextToken)
  return found
}

const Heard = z.object({
  Items: z.array(z.object({ sk: z.object({ S: z.string() }) })),
  LastEvaluatedKey: z.unknown().optional(),
})

const heardBy = async ({ cloud }: RunningCloud) => {
  const names = new Set<string>()
  let ExclusiveStartKey: unknown
  do {
    const { payload } = await cloud.invoke('Probe', {
      action: 'query',
      TableName: cloud.nameOf('Records'),
      KeyConditionExpression: 'pk = :heard',
      ExpressionAttributeValues: { ':heard': { S: 'heard' } },
      ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
    })
    const page = Heard.parse(JSON.parse(payload).answer)
    for (const { sk } of page.Items) names.add(sk.S)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return names
}

describe('a machine that was killed', () => {
  it.each([1, 40, 150])(
    'after %i executions ends each of them, and tells of each end',
    async (count) => {
      const acknowledged = await killAfter(count)

      running = await runFixture(data)
      await running.cloud.activity.idle()

      const executions = await executionsOf(running)
      const heard = await heardBy(running)
      expect(new Set(executions.values())).toEqual(new Set(['SUCCEEDED']))
      expect(acknowledged.filter((name) => !executions.has(name))).toEqual([])
      expect([...executions.keys()].filter((name) => !heard.has(name))).toEqual([])
    },
    60_000,
  )
})
