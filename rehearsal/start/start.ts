import { resolve } from 'node:path'
import { startCloud } from '../../local/cloud.ts'
import { outliveListeners, stopOnSignal } from '../../local/ending.ts'
import { StartError } from '../../local/start-error.ts'
import { DeskError } from '../people/hr-desk.ts'
import { root, synthesiseChanges } from '../synthesise/synthesise.ts'
import { fillNewMachine } from './first-start.ts'
import { readStartWish } from './start-wish.ts'
import { welcome } from './welcome.ts'

const start = async (): Promise<void> => {
  const wish = readStartWish()
  const assembly = resolve(root, 'cdk.out')
  await synthesiseChanges(assembly)
  const cloud = await startCloud({
    assembly,
    data: wish.data,
    port: wish.port,
    log: (line) => console.error(line),
    smtp: wish.smtp,
    ...(wish.host ? { host: wish.host } : {}),
    ...(wish.siteUrl ? { parameters: { SiteUrl: wish.siteUrl } } : {}),
  })
  stopOnSignal(() => {
    console.log('Stopping …')
    return cloud.stop()
  })
  try {
    await fillNewMachine(cloud, wish.files, { own: wish.own, isReal: wish.smtp !== undefined })
  } catch (error) {
    await cloud.stop()
    throw error
  }
  console.log(await welcome(cloud, wish))
}

outliveListeners()
try {
  await start()
} catch (error) {
  console.error(error instanceof StartError || error instanceof DeskError ? error.message : error)
  process.exit(1)
}
