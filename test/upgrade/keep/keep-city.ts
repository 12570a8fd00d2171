import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '../../../local/cloud.ts'
import { scanTable } from '../../../rehearsal/demo/scan-table.ts'
import { synthesiseOnce } from '../../../rehearsal/synthesise/synthesise-once.ts'
import { keepData } from '../../ground/kept-data.ts'
import { setToMonday } from '../../ground/monday.ts'
import { Machine } from '../../ground/running-machine.ts'
import { type Item, itemSchema } from '../stored-types.ts'
import { describeCity } from './describe-city.ts'
import { liveToMidCycle } from './kept-story.ts'
import { writeRecords } from './write-records.ts'

const recordsOf = async (cloud: Cloud): Promise<Item[]> => {
  const items: Item[] = []
  for await (const item of scanTable(cloud, cloud.nameOf('records'))) items.push(itemSchema.parse(item))
  return items
}

const play = async (assembly: string, data: string, folder: string) => {
  setToMonday(data)
  const cloud = await startCloud({ assembly, data, port: 0, throttling: false })
  try {
    await liveToMidCycle(new Machine(cloud, data))
    const items = await recordsOf(cloud)
    writeRecords(join(folder, 'records.json'), items)
    await describeCity(join(folder, 'city.json'), items, cloud)
    return { now: new Date(cloud.clock.now()).toISOString(), site: cloud.url }
  } finally {
    await cloud.stop()
  }
}

/** Plays a small city to the middle of a cycle and writes it into an empty folder. */
export const keepCity = async (folder: string): Promise<void> => {
  const assembly = await synthesiseOnce()
  const data = mkdtempSync(join(tmpdir(), 'bina-release-'))
  try {
    mkdirSync(folder, { recursive: true })
    const about = await play(assembly, data, folder)
    await keepData(data, join(folder, 'data'), assembly, about)
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 10 })
  }
}
