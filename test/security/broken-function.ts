import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { dynamoDbClient } from '../../functions/platform/clients/dynamodb-client.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { Closing } from '../../local/cloud/closing.ts'
import { type Ground, layGround } from '../../local/cloud/ground.ts'
import { startTables } from '../../local/cloud/tables.ts'
import { serveDynamoDb } from '../../local/dynamodb/serve-dynamodb.ts'
import { partitionKeysOf } from '../../local/dynamodb/tables.ts'
import type { Environment } from '../../local/endpoint/credentials.ts'
import { startEndpoint } from '../../local/endpoint/endpoint.ts'
import { functionsOf } from '../../local/lambda/function-settings.ts'
import { findResource } from '../../local/template/find-resource.ts'
import { synthesiseOnce } from '../../rehearsal/synthesise/synthesise-once.ts'

/** The tables of the stack as it would be deployed, guarded by its roles. */
export interface GuardedTables {
  /** The tables as a function sees them whose code somebody else has taken over: with its role and nothing more. */
  as(functionName: string): Tables
  /** Sends bytes of one's own choosing with a function's role, and gives the status. */
  ask(functionName: string, operation: string, body: string): Promise<number>
  /** The tables as their owner sees them. */
  readonly owner: Tables
}

const startGuarded = async (ground: Ground, closing: Closing): Promise<GuardedTables> => {
  const { assembly, clock, credentials, guard, log, resources } = ground
  const { database, expiring } = await startTables(ground, closing, true)
  const functions = functionsOf(resources, assembly.assets)
  for (const one of functions) credentials.add(one)
  const counts = { reads: 0, writes: 0 }
  const dynamodb = serveDynamoDb(database, guard, expiring, counts, partitionKeysOf(resources))
  const endpoint = await startEndpoint({ services: { dynamodb }, credentials, clock, log })
  closing.add(() => endpoint.stop())
  const names = {
    records: findResource(resources, 'records').ref,
    history: findResource(resources, 'history').ref,
  }
  const tablesWith = (environment: Environment): Tables => {
    const client = dynamoDbClient({
      endpoint: endpoint.url,
      region: 'ap-southeast-3',
      maxAttempts: 1,
      credentials: {
        accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
        secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
      },
    })
    closing.add(async () => client.config.requestHandler.destroy?.())
    return { client, ...names }
  }
  const environmentOf = (functionName: string) => {
    const settings = functions.find(({ name }) => name === `bina-${functionName}`)
    if (!settings) throw new Error(`There is no function ${functionName}.`)
    return credentials.of(settings)
  }
  return {
    owner: tablesWith(credentials.ofOwner()),
    as: (functionName) => tablesWith(environmentOf(functionName)),
    ask: async (functionName, operation, body) => {
      const { AWS_ACCESS_KEY_ID } = environmentOf(functionName)
      const { status } = await endpoint.serve({
        method: 'POST',
        url: '/',
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/20260101/local/dynamodb/aws4_request`,
          'x-amz-target': `DynamoDB_20120810.${operation}`,
        },
        body: Buffer.from(body),
      })
      return status
    },
  }
}

/** Empty tables with the roles of the template around them, for one test file. */
export const withGuardedTables = (): (() => GuardedTables) => {
  const data = mkdtempSync(join(tmpdir(), 'bina-guarded-'))
  const closing = new Closing()
  let guarded: GuardedTables | undefined
  beforeAll(async () => {
    const ground = await layGround({ assembly: await synthesiseOnce(), data, port: 0 }, closing)
    guarded = await startGuarded(ground, closing)
  }, 180_000)
  afterAll(async () => {
    await closing.close(() => undefined)
    rmSync(data, { recursive: true, force: true, maxRetries: 10 })
  })
  return () => {
    if (!guarded) throw new Error('The tables are there only while tests run.')
    return guarded
  }
}
