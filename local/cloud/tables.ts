import { Database } from '../dynamodb/database.ts'
import { startEngineProcess } from '../dynamodb/engine-process.ts'
import { ExpiringItems } from '../dynamodb/expiring-items.ts'
import { createMissingTables, tablesOf } from '../dynamodb/tables.ts'
import type { Closing } from './closing.ts'
import type { Ground } from './ground.ts'

export interface Tables {
  readonly database: Database
  readonly expiring: ExpiringItems
  /** Who else can reach the database engine, in a sentence; `undefined` where nobody can. */
  readonly exposure: string | undefined
}

/** Starts the database engine with the tables of the template. */
export const startTables = async (ground: Ground, closing: Closing, throwaway = false): Promise<Tables> => {
  const { activity, clock, data, log, resources, store } = ground
  const engine = await startEngineProcess(data, log, throwaway)
  const database = new Database(engine)
  closing.add(() => database.stop())
  const tables = tablesOf(resources)
  await createMissingTables(tables, database)
  const during = (work: () => Promise<void>) =>
    activity
      .during(work)
      .catch((error: unknown) => log(`Items that expired could not be deleted: ${String(error)}`))
  const expiring = new ExpiringItems(tables, database, clock, store.database, during)
  return { database, expiring, exposure: engine.exposure }
}
