import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll } from 'vitest'
import type { Tables } from '../../functions/platform/table/table.ts'
import { EngineAgent } from '../../local/dynamodb/engine-agent.ts'
import { startEngineProcess } from '../../local/dynamodb/engine-process.ts'
import { engineClient, sharedAgent } from './engine-client.ts'

const keysOf = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
]

const index = (name: string) => ({
  IndexName: name,
  KeySchema: keysOf(`${name}pk`, `${name}sk`),
  Projection: { ProjectionType: 'ALL' as const },
})

const table = (TableName: string, attributes: readonly string[]): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keysOf('pk', 'sk'),
  AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  ...(attributes.length > 2 ? { GlobalSecondaryIndexes: [index('gsi1'), index('gsi2')] } : {}),
})

/** The engine that all files share where one was started for them, or one of this file's own. */
const startEngine = async () => {
  const shared = process.env.BINA_TABLES_SOCKET
  if (shared) return { agent: sharedAgent(shared), end: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'bina-tables-'))
  const engine = await startEngineProcess(folder, () => undefined, true)
  const end = async () => {
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { agent: new EngineAgent(engine), end }
}

/** Empty Records and History tables on the real engine, until they are closed. */
export const openTables = async (): Promise<{ readonly tables: Tables; close(): Promise<void> }> => {
  const engine = await startEngine()
  const client = engineClient(engine.agent)
  const suite = randomUUID()
  const [records, history] = [`records-${suite}`, `history-${suite}`]
  const attributes = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk']
  await client.send(new CreateTableCommand(table(records, attributes)))
  await client.send(new CreateTableCommand(table(history, ['pk', 'sk'])))
  const close = async () => {
    client.config.requestHandler.destroy?.()
    engine.agent.destroy()
    await engine.end()
  }
  return { tables: { client, records, history }, close }
}

/** The same for one test file: opened before its tests, closed after. The returned function gives them once they are there. */
export const withTables = (): (() => Tables) => {
  let opened: Awaited<ReturnType<typeof openTables>> | undefined
  beforeAll(async () => {
    opened = await openTables()
  })
  afterAll(() => opened?.close())
  return () => {
    if (!opened) throw new Error('The tables are there only while tests run.')
    return opened.tables
  }
}
