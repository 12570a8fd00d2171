import { startBina } from '../start/start-bina.ts'
import { readStartWish } from '../start/start-wish.ts'
import { swapChange } from './swap-change.ts'
import { WatchedApp } from './watched-app.ts'

/** Starts Bina as a rehearsal, and brings each change of its sources into it while it runs. */
export const runDev = async (): Promise<void> => {
  const wish = { ...readStartWish('.bina-dev'), smtp: undefined }
  const app = new WatchedApp()
  await startBina(wish, {
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
