import { resolve } from 'node:path'
import { root, synthesiseChanges } from '../synthesise/synthesise.ts'
import { startBina } from './start-bina.ts'
import { readStartOptions } from './start-options.ts'

/** What `npm start` does. */
export const runStart = (): Promise<void> =>
  startBina(readStartOptions(), {
    synthesise: async (narrator) => {
      const assembly = resolve(root, 'cdk.out')
      await synthesiseChanges(assembly, () => narrator.say('Synthesising the CDK app …'))
      return assembly
    },
  })
