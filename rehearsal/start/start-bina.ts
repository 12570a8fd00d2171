import { type Cloud, startCloud } from '../../local/cloud.ts'
import { stopOnSignal } from '../../local/ending.ts'
import { StartError } from '../../local/start-error.ts'
import { DeskError } from '../people/hr-desk.ts'
import { fillMachine } from './fill-machine.ts'
import { morningOf } from './morning-of.ts'
import { Narrator } from './narrator.ts'
import type { StartOptions } from './start-options.ts'

interface Manner {
  /** Resolves with the folder of the assembly to run. */
  synthesise(narrator: Narrator): Promise<string>
  /** Told of the machine once it runs, before it is filled. */
  whenStarted?(cloud: Cloud, narrator: Narrator): void
}

/** Starts Bina as it was asked for, and resolves once it is filled; it then runs until a signal ends it. */
export const startBina = async (options: StartOptions, manner: Manner): Promise<void> => {
  const narrator = new Narrator()
  const assembly = await manner.synthesise(narrator)
  const cloud = await startCloud({
    assembly,
    data: options.data,
    port: options.port,
    log: (line) => narrator.log(line),
    smtp: options.smtp,
    morning: morningOf(assembly),
    ...(options.host ? { host: options.host } : {}),
    ...(options.siteUrl ? { parameters: { SiteUrl: options.siteUrl } } : {}),
  })
  let isStopping = false
  stopOnSignal(() => {
    isStopping = true
    narrator.say('Stopping …')
    return cloud.stop()
  })
  manner.whenStarted?.(cloud, narrator)
  try {
    await fillMachine(cloud, options, narrator)
  } catch (error) {
    // Whatever was under way when the machine was stopped goes on at the next start.
    if (isStopping) return
    await cloud.stop()
    throw error instanceof DeskError ? new StartError(error.message) : error
  }
}
