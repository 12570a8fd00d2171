import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'
import type { Mail } from '../../local/mail/mailbox.ts'
import { type Item, scanTable } from '../../rehearsal/demo/scan-table.ts'
import { MACHINES } from '../../rehearsal/demo/tally.ts'

const Page = z.object({
  executions: z.array(z.object({ name: z.string(), status: z.string() })),
  nextToken: z.string().nullish(),
})
export type Executions = ReadonlyMap<string, string>

/** Everything a machine holds when its period is over. */
export interface Stock {
  /** Records by their sort key, such as `TASK`. */
  readonly records: ReadonlyMap<string, readonly Item[]>
  /** Entries by their chain, in order. */
  readonly history: ReadonlyMap<string, readonly Item[]>
  /** Per machine, each execution's status by its name. */
  readonly executions: ReadonlyMap<string, Executions>
  readonly mails: readonly Mail[]
}

const group = async (items: AsyncIterable<Item>, by: 'pk' | 'sk') => {
  const groups = new Map<string, Item[]>()
  for await (const item of items) {
    const name = String(item[by])
    const known = groups.get(name)
    if (known) known.push(item)
    else groups.set(name, [item])
  }
  return groups
}

const executionsOf = async (cloud: Cloud, machine: string): Promise<Executions> => {
  const found = new Map<string, string>()
  let nextToken: string | undefined
  do {
    const request = {
      stateMachineArn: cloud.nameOf(machine),
      maxResults: 1000,
      ...(nextToken && { nextToken }),
    }
    const page = Page.parse(await cloud.engine.handle('ListExecutions', request))
    for (const { name, status } of page.executions) found.set(name, status)
    nextToken = page.nextToken ?? undefined
  } while (nextToken)
  return found
}

export const takeStock = async (cloud: Cloud): Promise<Stock> => {
  const executions = new Map<string, Executions>()
  for (const machine of MACHINES) executions.set(machine, await executionsOf(cloud, machine))
  return {
    records: await group(scanTable(cloud, cloud.nameOf('records')), 'sk'),
    history: await group(scanTable(cloud, cloud.nameOf('history')), 'pk'),
    executions,
    mails: cloud.mails({ after: 0, limit: 1_000_000 }),
  }
}
