import * as z from 'zod'
import type { HistoryEntry } from '../../functions/domain/history-entry.ts'
import { dynamoDbClient } from '../../functions/platform/clients/dynamodb-client.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import type { Cloud } from '../../local/cloud.ts'
import { type Item, ownersAccess } from '../../rehearsal/demo/scan-table.ts'
import { historyOf } from './history-of.ts'
import { emailOf, NAMES, type Name } from './organisation.ts'

const Email = z.object({ personId: z.string() })
const Executions = z.object({ executions: z.array(z.object({ name: z.string(), status: z.string() })) })
const Ended = z.object({ status: z.string(), output: z.string().nullish(), input: z.string().nullish() })

export interface Execution {
  readonly name: string
  readonly status: string
}

/** What the embedded cloud of a test holds: who has which id, records, History and executions. */
export class MachineRecords {
  readonly cloud: Cloud
  /** The machine's data folder, where its test keeps it. */
  readonly data: string | undefined
  readonly tables: Tables
  /** The period that its tests are about. */
  periodId = '2026-q4'
  readonly #personIds = new Map<Name, string>()

  constructor(cloud: Cloud, data?: string) {
    this.cloud = cloud
    this.data = data
    this.tables = {
      client: dynamoDbClient(ownersAccess(cloud)),
      records: cloud.nameOf('records'),
      history: cloud.nameOf('history'),
    }
  }

  /** Reads who has which id; needed once after the import. */
  async learnIds(): Promise<void> {
    for (const name of NAMES) {
      const found = await getRecord(this.tables, keys.email(emailOf(name)), Email)
      if (found) this.#personIds.set(name, found.personId)
    }
  }

  personId(name: Name): string {
    const id = this.#personIds.get(name)
    if (id === undefined) throw new Error(`${name} was not imported.`)
    return id
  }

  nameOf(personId: string): Name {
    const name = NAMES.find((one) => this.#personIds.get(one) === personId)
    if (name === undefined) throw new Error(`Nobody is known as ${personId}.`)
    return name
  }

  appraisalId(name: Name): string {
    return `${this.periodId}.${this.personId(name)}`
  }

  now(): Date {
    return new Date(this.cloud.clock.now())
  }

  /** One record as it is stored. */
  async record({ pk, sk }: { readonly pk: string; readonly sk: string }): Promise<Item> {
    const found = await getRecord(this.tables, { pk, sk }, z.record(z.string(), z.unknown()))
    if (!found) throw new Error(`There is no record ${pk} / ${sk}.`)
    return found
  }

  appraisal(name: Name): Promise<Item> {
    return this.record(keys.appraisal(this.appraisalId(name)))
  }

  /** The entries of one chain, in order. */
  history(chain: string): Promise<HistoryEntry[]> {
    return historyOf(this.tables, chain)
  }

  async executions(machine: string): Promise<readonly Execution[]> {
    const request = { stateMachineArn: this.cloud.nameOf(machine), maxResults: 1000 }
    return Executions.parse(await this.cloud.engine.handle('ListExecutions', request)).executions
  }

  executionArn(machine: string, name: string): string {
    return `${this.cloud.nameOf(machine).replace(':stateMachine:', ':execution:')}:${name}`
  }

  /** How one execution stands: its status, and what it gave when it succeeded. */
  async execution(machine: string, name: string): Promise<{ status: string; output: unknown }> {
    const executionArn = this.executionArn(machine, name)
    const { status, output } = Ended.parse(
      await this.cloud.engine.handle('DescribeExecution', { executionArn }),
    )
    return { status, output: output ? JSON.parse(output) : undefined }
  }
}
