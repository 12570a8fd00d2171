import { startBina } from '../start/start-bina.ts'
import { readStartOptions } from '../start/start-options.ts'
import { swapChange } from './swap-change.ts'
import { WatchedApp } from './watched-app.ts'

/** Starts Bina as a rehearsal, and brings each change of its sources into it while it runs. */
export const runDev = async (): Promise<void> => {
  const options = { ...readStartOptions('.bina-dev'), smtp: undefined }
  const app = new WatchedApp()
  await startBina(options, {
    synthesise: async (narrator) => {
      narrator.say('Synthesising the CDK app …')
      await app.synthesised()
      return app.assembly
    },
    whenStarted: (cloud, narrator) => {
      app.follow(async (change) => {
        const said = await swapChange(cloud, change)
        if (said !== '') narrator.say(said)
      })
    },
  })
}
