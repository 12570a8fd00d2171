import { resolve } from 'node:path'
import { startCloud } from '../../local/cloud.ts'
import { stopOnSignal } from '../../local/ending.ts'
import { StartError } from '../../local/start-error.ts'
import { DeskError } from '../people/hr-desk.ts'
import { root, synthesiseChanges } from '../synthesise/synthesise.ts'
import { fillMachine } from './fill-machine.ts'
import { Narrator } from './narrator.ts'
import { readStartWish } from './start-wish.ts'

/** Starts Bina as it was asked for, and resolves once it is filled; it then runs until a signal ends it. */
export const startBina = async (): Promise<void> => {
  const wish = readStartWish()
  const narrator = new Narrator()
  const assembly = resolve(root, 'cdk.out')
  await synthesiseChanges(assembly, () => narrator.say('Synthesising the CDK app …'))
  const cloud = await startCloud({
    assembly,
    data: wish.data,
    port: wish.port,
    log: (line) => narrator.log(line),
    smtp: wish.smtp,
    ...(wish.host ? { host: wish.host } : {}),
    ...(wish.siteUrl ? { parameters: { SiteUrl: wish.siteUrl } } : {}),
  })
  let isStopping = false
  stopOnSignal(() => {
    isStopping = true
    narrator.say('Stopping …')
    return cloud.stop()
  })
  try {
    await fillMachine(cloud, wish, narrator)
  } catch (error) {
    // Whatever was under way when the machine was stopped goes on at the next start.
    if (isStopping) return
    await cloud.stop()
    throw error instanceof DeskError ? new StartError(error.message) : error
  }
}
