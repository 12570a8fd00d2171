import { outliveListeners } from '../../local/ending.ts'
import { StartError } from '../../local/start-error.ts'

outliveListeners()
console.log('Starting Bina …')
try {
  // Loading all of it takes a second by itself, on a busy machine several.
  const { startBina } = await import('./start-bina.ts')
  await startBina()
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
}
